# SPDX-License-Identifier: EPL-2.0
# In a directory with the scripts of two products that share a port.
. ./looks.sh
do_and_look only-first script.sh
sh script.sh undo >>said 2>&1
do_and_look only-second other.sh
sh script.sh >>said 2>&1
do_and_look second-kept script.sh undo
do_and_look none other.sh undo
sh script.sh >>said 2>&1
do_and_look both other.sh
do_and_look both-again other.sh
do_and_look second-left script.sh undo
sh script.sh >>said 2>&1
do_and_look first-left other.sh undo
do_and_look none-again script.sh undo
