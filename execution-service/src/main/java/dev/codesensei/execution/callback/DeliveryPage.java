package dev.codesensei.execution.callback;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some deliveries of a user, the newest first.
 *
 * @param next what to send as {@code after} for the page behind this one; absent when there is none
 */
record DeliveryPage(List<DeliveryView> items, @Nullable String next) {}
