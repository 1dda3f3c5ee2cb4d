let depth = 0;
(function fall() { depth++; fall(); try { } finally { } })();
