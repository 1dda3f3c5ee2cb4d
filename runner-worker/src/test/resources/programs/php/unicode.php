<?php
echo trim(fgets(STDIN)), " żółć 🎉\n";
