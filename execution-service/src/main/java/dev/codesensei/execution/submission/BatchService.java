package dev.codesensei.execution.submission;

import dev.codesensei.errors.ApiException;
import dev.codesensei.errors.ErrorBody;
import dev.codesensei.execution.submission.SubmissionService.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Accepts programs one by one: what is wrong with one is no reason to refuse the others. */
@ApplicationScoped
class BatchService {

    private final SubmissionService submissions;

    BatchService(SubmissionService submissions) {
        this.submissions = submissions;
    }

    BatchView submit(List<NewSubmission> requests, Sender sender) throws InterruptedException {
        var items = new ArrayList<BatchView.Item>();
        for (int i = 0; i < requests.size(); i++) {
            items.add(submit(requests.get(i), sender.ofMember(i)));
        }
        return new BatchView(items);
    }

    private BatchView.Item submit(NewSubmission request, Sender sender) throws InterruptedException {
        try {
            return switch (submissions.run(request, sender, Patience.NONE)) {
                case Answer.Waiting(var accepted) -> new BatchView.Item(accepted, null);
                case Answer.Finished _ -> throw new IllegalStateException("Nobody waited for a result");
            };
        } catch (ApiException refused) {
            return new BatchView.Item(null, ErrorBody.of(refused));
        }
    }
}
