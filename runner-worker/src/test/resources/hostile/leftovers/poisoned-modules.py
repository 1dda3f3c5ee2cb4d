# The work folder comes first where Python looks for modules: whoever writes there first would own the next program.
import json
