;;; mig-mode.el --- Migrations in the language of mig  -*- lexical-binding: t -*-

;; Version: 0.1.0
;; Package-Requires: ((emacs "27.1"))
;; Keywords: languages

;;; Commentary:

;; Highlights, indents and lists what is in migrations (*.mig), lays them out with `mig fmt' and, with eglot, asks the
;; language server `mig lsp'.  README.md says how it is installed.

;;; Code:

(require 'imenu)
(require 'seq)
(require 'subr-x)

(declare-function eglot-current-server "eglot")
(declare-function jsonrpc-request "jsonrpc")
(defvar eglot-server-programs)

(defgroup mig nil
  "Migrations in the language of mig."
  :group 'languages)

(defcustom mig-program "mig"
  "The program `mig': a name that is looked up in `exec-path', or a path."
  :type 'string)

(defcustom mig-indent-offset 2
  "By how much a block is indented."
  :type 'integer
  :safe #'integerp)

;;;; The words; a test holds them against the lexer.

(defconst mig-reserved-words
  '("and" "as" "between" "case" "cast" "distinct" "else" "end" "exists" "false" "from" "in" "is" "like" "native" "not"
    "null" "or" "select" "then" "true" "when" "where"))

(defconst mig-item-words
  '("check" "foreign" "index" "primary" "unique" "with"))

(defconst mig-soft-words
  '("action" "add" "after" "alter" "archive" "asc" "at" "because" "before" "by" "cascade" "collate" "column" "comment"
    "constraint" "contract" "create" "default" "deferrable" "deferred" "delete" "desc" "drop" "duplicates" "enum"
    "expand" "extension" "fill" "first" "generated" "group" "having" "identity" "if" "include" "initially" "insert"
    "into" "irreversible" "join" "key" "last" "least" "left" "limit" "lock" "migrate" "migration" "missing" "most" "no"
    "nothing" "nulls" "of" "offline" "on" "only" "opaque" "order" "orphans" "outside" "pause" "phase" "purge"
    "references" "rename" "replace" "replaces" "require" "restore" "restrict" "retry" "reverse" "rows" "schema" "set"
    "skip" "sql" "state" "stored" "table" "timeout" "to" "transaction" "trigger" "type" "update" "using" "verify" "view"
    "virtual"))

(defconst mig-types
  '("bool" "smallint" "int" "bigint" "real" "double" "decimal" "char" "varchar" "text" "bytes" "date" "time" "timestamp"
    "timestamptz" "uuid" "json"))

(defconst mig-functions
  '("now" "today" "uuid" "lower" "upper" "trim" "length" "substr" "replace" "coalesce" "nullif" "abs" "round" "floor"
    "ceil" "count" "sum" "min" "max" "avg" "json_get" "json_object"))

(defconst mig-engines
  '("postgresql" "mysql" "mariadb" "sqlite"))

;;;; What a word is.
;;
;; Most words are names wherever a name may stand, so the tokens before one decide.  The scan below begins at the
;; beginning of a statement and goes forward, so that it knows what those are.

(defconst mig--statement-start
  (concat "^\\(?:@\\|"
          (regexp-opt '("migration" "after" "replaces" "lock" "phase" "create" "alter" "drop" "rename" "replace" "insert"
                        "update" "delete" "require" "verify" "purge" "sql" "only" "skip")
                      'words)
          "\\)"))

(defconst mig--operand-after
  '("default" "fill" "using" "having" "by" "on" "and" "or" "not" "between" "like" "when" "then" "else" "where" "select"
    "distinct" "collate" "to" "as" "in")
  "Keywords that a name may follow.")

(defconst mig--object-after
  '("references" "from" "join" "into")
  "Keywords that the name of a table follows.")

(defconst mig--token
  (concat "\\([A-Za-z_][A-Za-z0-9_]*\\)"                                  ; 1: a word
          "\\|\\([0-9][A-Za-z0-9_]*\\(?:\\.[0-9]+\\)?\\)"                   ; 2: a number
          "\\|\\(\"\"\"\\)"                                                 ; 3: a text block
          "\\|\\('\\(?:[^'\n]\\|''\\)*'?\\)"                                ; 4: a string
          "\\|\\(\"\\(?:[^\"\n]\\|\"\"\\)*\"?\\)"                            ; 5: a quoted name
          "\\|\\(--.*\\)\\|\\(/\\*\\)"                                      ; 6, 7: comments
          "\\|<>\\|<=\\|>=\\|||\\|[^[:space:]]"))

(defun mig--beginning-of-statement ()
  "Go to where the statement that this line is in begins, or before."
  (forward-line 0)
  (while (and (not (bobp))
              (not (and (looking-at-p mig--statement-start)
                        (not (nth 8 (save-excursion (syntax-ppss (point))))))))
    (forward-line -1)))

(defun mig--next-matches (regexp)
  "Whether REGEXP matches what follows the blanks here."
  (save-excursion
    (skip-chars-forward " \t\n\r")
    (looking-at-p regexp)))

(defun mig--listed-engine-p (word)
  "Whether WORD, just read, is an engine: what follows fits no name."
  (and (member word mig-engines)
       (mig--next-matches "['\",;{]\\|because\\_>\\|skip\\_>\\|only\\_>\\|\\'")))

(defun mig--word-in-parens (word kind before)
  "What WORD is in parentheses of KIND, behind the token BEFORE."
  (let* ((text (car before))
         (keyword (eq (cdr before) 'keyword))
         (value (memq (cdr before) '(name object type function number string close constant))))
    (cond
     ((eq kind 'native) (if (member word mig-engines) 'engine 'name))
     ((equal text ".") 'name)
     ((and keyword (equal text "as")) (if (eq kind 'cast) 'type 'name))
     ((and keyword (member text '("from" "join"))) 'object)
     ((and (equal word "by") keyword (member text '("group" "order"))) 'keyword)
     ((and (member word '("first" "last")) keyword (equal text "nulls")) 'keyword)
     ((and (equal word "join") (or value (and keyword (equal text "left"))) (mig--next-matches "[\"A-Za-z_]")) 'keyword)
     ((and (equal word "left") value (mig--next-matches "join\\_>")) 'keyword)
     ((and (member word '("group" "order")) value (mig--next-matches "by\\_>")) 'keyword)
     ((and (equal word "nulls") (mig--next-matches "\\(?:first\\|last\\)\\_>")) 'keyword)
     ((and (equal word "limit") value (mig--next-matches "[0-9]")) 'keyword)
     ((and (member word '("having" "on")) value (mig--next-matches "[\"(A-Za-z0-9_']")) 'keyword)
     ((and (member word '("asc" "desc")) value) 'keyword)
     ((mig--next-matches "(") 'function)
     (t 'name))))

(defun mig--word-outside (word before before-that)
  "What WORD is outside of parentheses.
BEFORE and BEFORE-THAT are the tokens in front of it."
  (let* ((text (car before))
         (keyword (memq (cdr before) '(keyword item)))
         (third (car before-that))
         (operand (if (mig--next-matches "(") 'function 'name)))
    (cond
     ;; A name that goes on is what it began as.
     ((equal text ".") (if (memq (cdr before-that) '(type object)) (cdr before-that) 'name))
     ((and keyword (member text '("table" "view" "enum" "trigger" "schema"))
           (member third '("create" "alter" "drop" "rename" "replace")))
      'object)
     ((and keyword (equal text "column") (equal third "add")) 'new-column)
     ((and keyword (member text '("column" "constraint" "index")) (member third '("alter" "drop" "rename" "purge"))) 'name)
     ((and keyword (member text '("check" "unique" "index" "key")) (mig--next-matches "(")
           (or (eq (cdr before) 'item) (equal text "check") (member third '("add" "primary" "foreign"))))
      'name)
     ((memq (cdr before) '(column new-column)) 'type)
     ((and keyword (equal text "type")) 'type)
     ((and keyword (member text mig--object-after)) 'object)
     ((and keyword (equal text "purge")) (if (and (equal word "column") (mig--next-matches "[\"A-Za-z_]")) 'keyword 'object))
     ((and keyword (equal text "update") (not (equal third "on"))) 'object)
     ((and keyword (equal text "in") (member third '("rows" "nulls" "duplicates" "orphans"))) 'object)
     ((and keyword (equal text "in") (equal word "batches") (mig--next-matches "of\\_>")) 'keyword)
     ((and keyword (equal text "on") (member word '("delete" "update"))
           (mig--next-matches "\\(?:cascade\\|restrict\\|set\\|no\\)\\_>"))
      'keyword)
     ((and keyword (equal text "set") (mig--next-matches "=")) 'name)
     ;; What `set default' and `drop default' of a column or a key are followed by is none of their own.
     ((and keyword (equal text "default") (member third '("set" "drop"))
           (member word (append mig-item-words mig-soft-words))
           (not (mig--next-matches "(")))
      'keyword)
     ((and keyword (member text mig--operand-after)) operand)
     ((mig--listed-engine-p word) 'engine)
     ((and keyword (member text '("only" "skip" "offline")) (member word mig-engines)) 'engine)
     ((and (equal text ",") (eq (cdr before-that) 'engine) (member word mig-engines)) 'engine)
     ((eq (cdr before) 'operator) operand)
     ((mig--next-matches "\\.") 'name)
     ((or (member word mig-item-words) (member word mig-soft-words)) 'keyword)
     (t operand))))

(defun mig--scan (end visit)
  "Call VISIT with begin, end and kind of each token from here to END.
Here a statement begins."
  (let ((case-fold-search nil)
        (stack nil)                     ; what is open: block, table, parens, cast, native, annotation
        (before nil)                    ; the last token and its kind
        (before-that nil)
        (table nil)                     ; whether the next brace is that of `create table'
        (item t)                        ; whether an item begins
        (next-parens 'parens))
    (while (and (< (point) end)
                (progn (skip-chars-forward " \t\n\r\f") (< (point) end))
                (looking-at mig--token))
      (let* ((begin (point))
             (text (match-string-no-properties 0))
             (kind
              (cond
               ((match-end 2) 'number)
               ((match-end 3) 'string)
               ((match-end 4) 'string)
               ((or (match-end 6) (match-end 7)) 'comment)
               ((or (match-end 1) (match-end 5)) 'word)
               ((equal text ")") 'close)
               ((string-match-p "\\`\\(?:[-<>=+*/%,]\\|[<>|].+\\)\\'" text) 'operator)
               (t 'mark))))
        (cond
         ((match-end 3)
          (goto-char (match-end 0))
          (if (search-forward "\"\"\"" nil t) (skip-chars-forward "\"" (+ (point) 2)) (goto-char (point-max))))
         ((match-end 7)
          (goto-char (match-end 0))
          (unless (search-forward "*/" nil t) (goto-char (point-max))))
         (t (goto-char (match-end 0))))
        (when (eq kind 'word)
          (let ((quoted (eq (char-after begin) ?\"))
                (top (car stack)))
            (setq kind
                  (save-match-data
                    (cond
                     ((eq top 'annotation) (if quoted 'name 'rule))
                     ((equal (car before) "@") 'annotation)
                     ((and (not quoted) (member text mig-reserved-words) (not (equal (car before) ".")))
                      (setq next-parens (cond ((equal text "cast") 'cast) ((equal text "native") 'native) (t 'parens)))
                      (if (member text '("true" "false" "null" "end")) 'constant 'keyword))
                     ((memq top '(parens cast native)) (mig--word-in-parens text top before))
                     ((and (eq top 'table) item)
                      (cond ((and (not quoted) (member text mig-item-words)) 'item)
                            ((and (equal text "comment") (mig--next-matches "['\"]")) 'keyword)
                            (t 'column)))
                     (t (mig--word-outside (if quoted "\"" text) before before-that)))))
            (when (and (eq kind 'object) (equal (car before) "table") (equal (car before-that) "create"))
              (setq table t))
            (when (eq kind 'annotation) (setq next-parens 'annotation))))
        (cond
         ((eq kind 'comment))
         ((equal text "(")
          (push next-parens stack)
          (setq next-parens 'parens))
         ((equal text ")")
          ;; An item goes on behind its annotation.
          (when (memq (car stack) '(parens cast native annotation))
            (setq item (and (eq (pop stack) 'annotation) (eq (car stack) 'table)))))
         ((equal text "{")
          (push (if table 'table 'block) stack)
          (setq table nil item t))
         ((member text '("}" ";"))
          ;; What was left open ends here.
          (while (memq (car stack) '(parens cast native annotation)) (pop stack))
          (when (equal text "}") (pop stack))
          (setq table nil item t next-parens 'parens))
         ((not (equal text "@")) (unless (memq (car stack) '(annotation)) (setq item (and item (eq kind 'annotation))))))
        (funcall visit begin (point) kind)
        (unless (eq kind 'comment)
          (setq before-that before
                before (cons text kind)))))))

;;;; Highlighting.

(defun mig--face (text kind)
  "The face of a token TEXT of KIND, or nil."
  (pcase kind
    ((or 'keyword 'item) 'font-lock-keyword-face)
    ('constant (if (equal text "end") 'font-lock-keyword-face 'font-lock-constant-face))
    ('type 'font-lock-type-face)
    ('function (if (member text mig-functions) 'font-lock-builtin-face 'font-lock-function-name-face))
    ('engine 'font-lock-builtin-face)
    ((or 'object 'column 'new-column) 'font-lock-variable-name-face)
    ('annotation 'font-lock-preprocessor-face)
    ((or 'rule 'number) 'font-lock-constant-face)))

(defun mig--fontify (end)
  "Give each token from here to END its face.
Strings and comments have theirs from the syntax table."
  (let ((begin (point)))
    (mig--beginning-of-statement)
    (mig--scan end
               (lambda (from to kind)
                 (when (>= from begin)
                   (let ((face (mig--face (buffer-substring-no-properties from to) kind)))
                     (when face (put-text-property from to 'face face))))))
    (goto-char end)
    nil))

(defun mig--syntactic-face (state)
  "The face of the string or comment of STATE: a quoted name is no string."
  (cond ((not (nth 3 state)) 'font-lock-comment-face)
        ((eq (nth 3 state) ?\") 'default)
        (t 'font-lock-string-face)))

(defun mig--fence (begin end inside)
  "Let what is between BEGIN and END be a text, with the syntax INSIDE if any."
  (when inside (put-text-property begin end 'syntax-table inside))
  (put-text-property begin (1+ begin) 'syntax-table (string-to-syntax "|"))
  (put-text-property (1- end) end 'syntax-table (string-to-syntax "|")))

(defun mig--propertize-text ()
  "Mark the text that has just been matched.
A text block has three quotes, and what is not closed ends with its line."
  (let ((begin (match-beginning 0)) (end (match-end 0)) (open (match-end 1)))
    (cond
     ;; In a comment a quote is none.
     ((save-excursion (nth 8 (syntax-ppss begin))) (goto-char (1+ begin)))
     (open (mig--fence begin open nil))
     ((equal (buffer-substring-no-properties begin (min end (+ begin 3))) "\"\"\"") (mig--fence begin end (string-to-syntax "."))))
    nil))

(defconst mig--syntax-propertize
  (syntax-propertize-rules
   ;; One or two quotes of its content may stand before the end of a text block.
   ("\"\"\"\\(?:[^\"]\\|\"[^\"]\\|\"\"[^\"]\\)*\"\"\"\"?\"?" (0 (mig--propertize-text)))
   ("'\\(?:[^'\n]\\|''\\)*\\(?:'\\|\\(\n\\)\\)" (0 (mig--propertize-text)))
   ("\"[^\"\n]\\(?:[^\"\n]\\|\"\"\\)*\\(?:\"\\|\\(\n\\)\\)" (0 (mig--propertize-text)))))

(defvar mig-mode-syntax-table
  (let ((table (make-syntax-table)))
    (modify-syntax-entry ?\' "\"" table)
    (modify-syntax-entry ?\" "\"" table)
    (modify-syntax-entry ?\\ "." table)
    (modify-syntax-entry ?_ "_" table)
    (modify-syntax-entry ?- ". 12b" table)
    (modify-syntax-entry ?/ ". 14" table)
    (modify-syntax-entry ?* ". 23" table)
    (modify-syntax-entry ?\n "> b" table)
    (dolist (mark '(?< ?> ?= ?+ ?% ?| ?@ ?\; ?, ?. ??))
      (modify-syntax-entry mark "." table))
    table))

;;;; Indentation.

(defun mig--statement-open-p (state)
  "Whether a statement goes on here, where STATE is the parser's."
  (or (and (nth 1 state) (eq (char-after (nth 1 state)) ?\())
      (save-excursion
        (forward-comment (- (buffer-size)))
        (not (or (bobp) (memq (char-before) '(?\; ?{ ?})))))))

(defun mig--base (open)
  "The column of what stands in the blocks that begin at the places OPEN."
  (let ((base 0))
    (dolist (place open base)
      (when (eq (char-after place) ?{)
        ;; A block of `reverse' belongs to its line, any other to its statement.
        (setq base (+ mig-indent-offset
                      (save-excursion
                        (goto-char place)
                        (forward-line 0)
                        (if (looking-at-p "[ \t]*reverse\\_>") (current-indentation) base))))))))

(defun mig--indentation ()
  "The column that this line belongs to, or nil where it stays as it is."
  (save-excursion
    (forward-line 0)
    (let* ((state (syntax-ppss))
           (open (nth 9 state))
           (base (mig--base open))
           (blank (looking-at-p "[ \t]*$")))
      (cond
       ((nth 8 state) nil)
       ((looking-at-p "[ \t]*}") (max 0 (- base mig-indent-offset)))
       ((not (mig--statement-open-p state)) base)
       ((and (looking-at-p "[ \t]*)") (nth 1 state) (eq (char-after (nth 1 state)) ?\())
        (save-excursion (goto-char (nth 1 state)) (current-indentation)))
       ;; A line that goes on and is indented stays: queries are laid out by hand or by `mig fmt'.
       ((and (not blank) (>= (current-indentation) base)) (current-indentation))
       (t (max (+ base mig-indent-offset)
               (save-excursion
                 (skip-chars-backward " \t\n")
                 (current-indentation))))))))

(defun mig-indent-line ()
  "Indent this line."
  (let ((column (mig--indentation)))
    (if (not column)
        'noindent
      (if (<= (current-column) (current-indentation))
          (indent-line-to column)
        (save-excursion (indent-line-to column))))))

;;;; Commands.

(defun mig-format-buffer ()
  "Lay out the file with `mig fmt'; a file with errors stays as it is."
  (interactive)
  (let ((result (generate-new-buffer " *mig fmt*" t))
        (errors (make-temp-file "mig")))
    (unwind-protect
        (if (eq 0 (call-process-region nil nil mig-program nil (list result errors) nil "fmt" "-"))
            (replace-buffer-contents result)
          (message "mig: not laid out: %s"
                   (with-temp-buffer
                     (insert-file-contents errors)
                     (buffer-substring (point-min) (line-end-position)))))
      (kill-buffer result)
      (delete-file errors))))

(defun mig-show-sql ()
  "Show the SQL of the migration, forward and back, in another window."
  (interactive)
  (require 'eglot)
  (let* ((server (or (eglot-current-server) (user-error "No language server runs for this file: M-x eglot")))
         (result (jsonrpc-request server :workspace/executeCommand
                                  (list :command "mig.sql"
                                        :arguments (vector (list :uri (concat "file://" (url-encode-url buffer-file-name))
                                                                 :direction "both"))))))
    (with-current-buffer (get-buffer-create "*mig SQL*")
      (let ((inhibit-read-only t))
        (erase-buffer)
        (insert (plist-get result :text)))
      (sql-mode)
      (view-mode)
      (goto-char (point-min))
      (display-buffer (current-buffer)))))

;;;; The mode.

(defvar mig-mode-map
  (let ((map (make-sparse-keymap)))
    (define-key map (kbd "C-c C-f") #'mig-format-buffer)
    (define-key map (kbd "C-c C-s") #'mig-show-sql)
    map))

(defconst mig--imenu
  (let ((name "\\(\\(?:\\w\\|\\s_\\|[.\"]\\)+\\)"))
    `(("Tables" ,(concat "^\\s-*create\\s-+table\\s-+" name) 1)
      ("Views" ,(concat "^\\s-*\\(?:create\\|replace\\)\\s-+view\\s-+" name) 1)
      ("Enums" ,(concat "^\\s-*create\\s-+enum\\s-+" name) 1)
      ("Changes" ,(concat "^\\s-*alter\\s-+\\(?:table\\|enum\\)\\s-+" name) 1)
      ("Phases" "^phase\\s-+\\(\\w+\\)" 1))))

;;;###autoload
(define-derived-mode mig-mode prog-mode "mig"
  "Major mode for migrations in the language of mig."
  (setq-local comment-start "-- ")
  (setq-local comment-end "")
  (setq-local comment-start-skip "\\(?:--+\\|/\\*+\\)\\s-*")
  (setq-local indent-tabs-mode nil)
  (setq-local indent-line-function #'mig-indent-line)
  (setq-local electric-indent-chars (append '(?} ?\)) electric-indent-chars))
  (setq-local syntax-propertize-function mig--syntax-propertize)
  (setq-local syntax-propertize-extend-region-functions '(mig--propertize-whole-statements))
  (setq-local font-lock-defaults
              '(((mig--fontify (0 nil))) nil nil nil (font-lock-syntactic-face-function . mig--syntactic-face)))
  (setq-local font-lock-multiline t)
  (setq-local imenu-generic-expression mig--imenu)
  (setq-local compile-command (concat (shell-quote-argument mig-program) " lint")))

(defun mig--propertize-whole-statements (begin end)
  "Make the region from BEGIN to END larger, so that no text block is cut."
  (save-excursion
    (goto-char begin)
    (forward-line 0)
    (while (not (or (bobp) (looking-at-p mig--statement-start))) (forward-line -1))
    (let ((from (point)))
      (goto-char end)
      (while (and (zerop (forward-line 1)) (not (eobp)) (not (looking-at-p mig--statement-start))))
      (unless (and (= from begin) (= (point) end))
        (cons from (max end (point)))))))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.mig\\'" . mig-mode))

(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs
               (cons 'mig-mode (lambda (&rest _) (list mig-program "lsp")))))

(provide 'mig-mode)
;;; mig-mode.el ends here
