<?php
echo "never printed\n";
$b = = 1;
