for argument in "$@"; do
    printf '%s\n' "$argument"
done
