<?php
require 'helper.php';
echo answer(), ' ', trim(file_get_contents('data.txt')), "\n";
