using System.Diagnostics;
using System.Text;
using Meldpunt.Triage.Exports.Texts;

namespace Meldpunt.Triage.Exports.Markdown;

/// <summary>
/// Writes text as Markdown that shows nothing but that text, in a table too; a web address in it becomes no link. Of mail
/// addresses, mentions and names of emoji some sites make more after Markdown was read, which no mark prevents.
/// </summary>
internal static class MarkdownText
{
    private const string Marks = "\\`*_<>[]|#~&$";

    public static string Inline(Prose prose) => string.Concat(prose.Runs.Select(Inline));

    public static string Escape(string text)
    {
        StringBuilder escaped = new();
        foreach (char c in PlainText.Clean(text))
        {
            if (Marks.Contains(c, StringComparison.Ordinal)) escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.Replace("://", "\\://").Replace("www.", "www\\.").ToString();
    }

    private static string Inline(Run run) => run.Kind switch
    {
        RunKind.Code or RunKind.Json => Code(run.Text),
        RunKind.Name => $"{Escape(run.Text)} ({Code(run.Code!)})",
        RunKind.Strong or RunKind.Alarm => Strong(run.Text),
        RunKind.Plain or RunKind.Detail => Escape(run.Text),
        _ => throw new UnreachableException(),
    };

    // Marks beside a blank would be stars.
    private static string Strong(string text) => text.Trim() is { Length: > 0 } core ? Escape(text).Replace(Escape(core), $"**{Escape(core)}**", StringComparison.Ordinal) : Escape(text);

    // A table's bars and a code's own marks cannot be in a code; such text is shown as it is.
    private static string Code(string text)
    {
        string plain = PlainText.Clean(text);
        bool fits = plain.Length > 0 && !plain.Contains('`', StringComparison.Ordinal) && !plain.Contains('|', StringComparison.Ordinal) && plain.Trim() == plain;
        return fits ? $"`{plain}`" : Escape(plain);
    }
}
