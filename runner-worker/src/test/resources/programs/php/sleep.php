<?php
sleep(100);
