# SPDX-License-Identifier: EPL-2.0
# In a directory with a script, the same for fewer (narrow.sh) and what only undoes it (undo.sh).
. ./looks.sh
do_and_look once script.sh
do_and_look twice script.sh
do_and_look narrowed narrow.sh
do_and_look widened script.sh
do_and_look undone script.sh undo
sh script.sh undo >>said 2>&1
sh script.sh >>said 2>&1
do_and_look undone-by-the-other undo.sh
