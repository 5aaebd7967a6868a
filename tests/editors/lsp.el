;;; lsp.el --- Emacs with eglot before the real server  -*- lexical-binding: t -*-

;;; Commentary:

;; Opens a project with `mig-mode' and eglot; what is wrong is written to MIG_OUTPUT.

;;; Code:

(add-to-list 'load-path (expand-file-name "editors/emacs"))
(require 'mig-mode)
(require 'eglot)
(require 'flymake)
(require 'cl-lib)

(defvar wrong nil)
(defvar looked 0)

(defun look (what fits shown)
  (setq looked (1+ looked))
  (unless fits (push (format "%s: %S" what shown) wrong)))

(defun wait-for (fits)
  (let ((end (+ (float-time) 10)) found)
    (while (and (not (setq found (funcall fits))) (< (float-time) end))
      (accept-process-output nil 0.05))
    found))

(let* ((inhibit-message t)
       (folder (expand-file-name "shop" (make-temp-file "mig" t)))
       (project-find-functions (list (lambda (_) (cons 'transient folder)))))
  (setq mig-program (getenv "MIG_BINARY"))
  (copy-directory "tests/editors/shop" folder)
  (condition-case problem
      (with-current-buffer (find-file-noselect (expand-file-name "migrations/0002_invoices.mig" folder))
        (look "the mode" (eq major-mode 'mig-mode) major-mode)
        (apply #'eglot (eglot--guess-contact))
        (look "a server" (eglot-current-server) nil)
        (flymake-mode 1)
        (look "diagnostics"
              (wait-for (lambda ()
                          (flymake-start)
                          (seq-find (lambda (each) (string-match-p "note" (flymake-diagnostic-text each)))
                                    (flymake-diagnostics))))
              (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))
        (goto-char (point-min))
        (search-forward "table invoice")
        (cl-letf (((symbol-function 'y-or-n-p) (lambda (_) t))) (eglot-rename "bill"))
        (look "rename" (save-excursion (goto-char (point-min)) (search-forward "create table bill {" nil t)) (buffer-string))
        (let ((laid (progn (eglot-format-buffer) (buffer-string))))
          (goto-char (point-min))
          (search-forward "  id  ")
          (insert "   ")
          (eglot-format-buffer)
          (look "formatting" (equal (buffer-string) laid) (buffer-string)))
        (goto-char (point-min))
        (search-forward "create")
        (mig-show-sql)
        (look "SQL beside" (with-current-buffer "*mig SQL*"
                             (goto-char (point-min))
                             (let ((case-fold-search t)) (search-forward "create table" nil t)))
              (with-current-buffer "*mig SQL*" (buffer-string)))
        (eglot-shutdown (eglot-current-server)))
    (error (look "the script" nil problem)))
  (with-temp-file (getenv "MIG_OUTPUT")
    (dolist (line (reverse wrong)) (insert line "\n"))
    (insert (format "%d things, %d wrong\n" looked (length wrong)))))

;;; lsp.el ends here
