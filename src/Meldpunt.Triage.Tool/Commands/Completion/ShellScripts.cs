namespace Meldpunt.Triage.Tool.Commands.Completion;

/// <summary>
/// What each shell reads to complete the words of the tool. Each script asks the tool itself what can stand at the cursor, where the
/// line that it passes ends, and where that is nothing lets the shell name files.
/// </summary>
/// <param name="Use">The line that loads it.</param>
/// <param name="Text">The script.</param>
internal sealed record ShellScript(string Use, string Text);

/// <summary>The shells that are known.</summary>
internal static class ShellScripts
{
    // bash completes what is behind '=' or ':' as a word of its own, $2.
    private const string Bash =
        """
        _meldpunt() {
            local line=${COMP_LINE:0:COMP_POINT} found
            local before=${line##*[[:space:]]}
            before=${before%"$2"}
            COMPREPLY=()
            while IFS= read -r found; do
                COMPREPLY+=("${found#"$before"}")
            done < <("$1" "[suggest]" "$line" 2> /dev/null)
            if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]]; then compopt -o nospace 2> /dev/null; fi
            return 0
        }
        complete -o default -F _meldpunt meldpunt

        """;

    private const string Zsh =
        """
        #compdef meldpunt
        _meldpunt() {
            local line="${(j: :)words[1,CURRENT-1]} $PREFIX"
            local -a found
            found=(${(f)"$("$words[1]" "[suggest]" "$line" 2> /dev/null)"})
            if (( $#found == 0 )); then
                _files
                return
            fi
            compadd -S '' -- ${(M)found:#*=}
            compadd -- ${found:#*=}
        }
        if [ "$funcstack[1]" = "_meldpunt" ]; then _meldpunt "$@"; else compdef _meldpunt meldpunt; fi

        """;

    private const string Fish =
        """
        function __meldpunt_suggest
            set -l line (commandline -cp | string trim --left | string join ' ')
            set -l words (commandline -opc)
            set -g __meldpunt_found ($words[1] "[suggest]" "$line" 2> /dev/null)
            test (count $__meldpunt_found) -gt 0
        end
        complete -c meldpunt -f -n __meldpunt_suggest -a '$__meldpunt_found'

        """;

    private const string Pwsh =
        """
        Register-ArgumentCompleter -Native -CommandName meldpunt -ScriptBlock {
            param($word, $command, $cursor)
            $length = $cursor - $command.Extent.StartOffset
            $line = $command.Extent.Text.PadRight($length).Substring(0, $length)
            & $command.CommandElements[0].Extent.Text "[suggest]" $line 2> $null | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;

    /// <summary>Each script by the name of its shell.</summary>
    public static IReadOnlyDictionary<string, ShellScript> All { get; } = new Dictionary<string, ShellScript>(StringComparer.Ordinal)
    {
        ["bash"] = new("source <(meldpunt completion bash)                          # in ~/.bashrc", Lines(Bash)),
        ["zsh"] = new("source <(meldpunt completion zsh)                           # in ~/.zshrc, after compinit", Lines(Zsh)),
        ["fish"] = new("meldpunt completion fish | source                           # in ~/.config/fish/config.fish", Lines(Fish)),
        ["pwsh"] = new("meldpunt completion pwsh | Out-String | Invoke-Expression   # in $PROFILE", Lines(Pwsh)),
    };

    private static string Lines(string script) => script.ReplaceLineEndings("\n");
}
