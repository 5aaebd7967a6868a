;;; highlight.el --- Whether Emacs shows each token as what it is  -*- lexical-binding: t -*-

;;; Commentary:

;; For all files of MIG_TOKENS, which mig_token_dump wrote, in the project's root: writes to MIG_OUTPUT which tokens have
;; a face that is not that of their kind, which lines of the examples indentation changes, and what of
;; indent.txt is indented otherwise when it is typed; and last what was looked at.

;;; Code:

(add-to-list 'load-path (expand-file-name "editors/emacs"))
(require 'mig-mode)

(defconst fitting
  '((keyword font-lock-keyword-face font-lock-constant-face)
    (name nil default font-lock-variable-name-face)
    (quoted nil default font-lock-variable-name-face font-lock-type-face)
    (annotation font-lock-preprocessor-face)
    (rule font-lock-constant-face)
    (type font-lock-type-face)
    (function font-lock-function-name-face font-lock-builtin-face)
    (engine font-lock-builtin-face)
    (number font-lock-constant-face)
    (duration font-lock-constant-face)
    (comment font-lock-comment-face font-lock-comment-delimiter-face)
    (string font-lock-string-face)
    (block font-lock-string-face)))

(defvar wrong nil)
(defvar tokens 0)
(defvar files 0)

(defun note (format &rest arguments)
  (push (apply #'format-message format arguments) wrong))

(defun look-at-file (path rows)
  (with-temp-buffer
    (insert-file-contents path)
    (mig-mode)
    (font-lock-ensure)
    (let ((line 0))
      (goto-char (point-min))
      (dolist (row rows)
        (pcase-let* ((`(,row-line ,column ,length ,kind) (split-string row))
                     (kind (intern kind)))
          (forward-line (- (string-to-number row-line) line))
          (setq line (string-to-number row-line))
          (let* ((byte (+ (position-bytes (line-beginning-position)) (string-to-number column)))
                 (begin (byte-to-position byte))
                 (end (byte-to-position (+ byte (string-to-number length))))
                 (text (buffer-substring-no-properties begin end))
                 (faces (alist-get kind fitting)))
            (when (and (assq kind fitting)
                       (not (and (eq kind 'engine) (not (member text mig-engines)))))
              (setq tokens (1+ tokens))
              (dolist (place (list begin (1- end)))
                (let ((face (get-text-property place 'face)))
                  (unless (memq (if (consp face) (car face) face) faces)
                    (note "%s:%d:%s: %s `%s' is %S" path (1+ line) column kind text face)))))))))))

(defun lines-changed (what before after)
  (let ((i 0) (old (split-string before "\n")) (new (split-string after "\n")))
    (while (or old new)
      (setq i (1+ i))
      (let ((x (pop old)) (y (pop new)))
        (unless (equal x y) (note "%s:%d: `%s' became `%s'" what i x y)))))
  (setq files (1+ files)))

(let ((inhibit-message t) path rows)
  (with-temp-buffer
    (insert-file-contents (getenv "MIG_TOKENS"))
    (while (not (eobp))
      (let ((row (buffer-substring (point) (line-end-position))))
        (if (not (string-prefix-p "file " row))
            (push row rows)
          (when path (look-at-file path (nreverse rows)))
          (setq path (substring row 5) rows nil)))
      (forward-line 1))
    (look-at-file path (nreverse rows)))

  (dolist (example (directory-files-recursively "examples" "\\.mig\\'"))
    (with-temp-buffer
      (insert-file-contents example)
      (mig-mode)
      (let ((before (buffer-string)))
        (indent-region (point-min) (point-max))
        (lines-changed example before (buffer-string)))))

  (with-temp-buffer
    (mig-mode)
    (electric-indent-local-mode 1)
    (let* ((expected (with-temp-buffer (insert-file-contents "tests/editors/indent.txt") (buffer-string)))
           (lines (split-string (string-trim-right expected) "\n")))
      (while lines
        (dolist (key (append (string-trim-left (pop lines)) nil))
          (setq last-command-event key)
          (call-interactively #'self-insert-command))
        (setq last-command-event ?\n)
        (call-interactively #'newline))
      (delete-trailing-whitespace)
      (lines-changed "typed" (string-trim-right expected) (string-trim-right (buffer-string))))))

(with-temp-file (getenv "MIG_OUTPUT")
  (dolist (line (reverse wrong)) (insert line "\n"))
  (insert (format "%d tokens, %d files, %d wrong\n" tokens files (length wrong))))

;;; highlight.el ends here
