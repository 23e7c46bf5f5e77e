# SPDX-License-Identifier: EPL-2.0
# In a directory with the scripts for both directions (script.sh) and for each (in.sh, out.sh).
. ./looks.sh
do_and_look both script.sh
sh script.sh undo >>said 2>&1
do_and_look only-in in.sh
do_and_look in-and-out out.sh
sh out.sh >>said 2>&1
do_and_look in-and-out-again in.sh
do_and_look out-undone out.sh undo
do_and_look in-undone in.sh undo
do_and_look only-out out.sh
do_and_look narrowed in-for-a-peer.sh
do_and_look narrowed-undone in.sh undo
sh out.sh undo >>said 2>&1
sh script.sh >>said 2>&1
do_and_look in-undone-after-both in.sh undo
