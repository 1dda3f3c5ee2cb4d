package dev.codesensei.standalone.checking;

import dev.codesensei.standalone.gateway.PackageReport;
import java.util.List;

/** What came of the check of one package. */
record CheckedPackage(String name, PackageReport report, List<Remark> remarks) {

    CheckedPackage {
        remarks = List.copyOf(remarks);
    }

    boolean isFine() {
        return remarks.stream().noneMatch(Remark::fault);
    }
}
