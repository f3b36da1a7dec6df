using System.Text;

namespace Meldpunt.Triage.Exports.CSharp;

/// <summary>Words of a policy as names of C#, from which a reading of the code makes the same words again.</summary>
internal static class CSharpNames
{
    private static readonly HashSet<string> Keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default",
        "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto", "if",
        "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override",
        "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string",
        "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void",
        "volatile", "while",
    ];

    /// <summary>
    /// <c>adults-only</c> as <c>AdultsOnly</c>, <c>over-18</c> as <c>Over_18</c>, <c>18-or-over</c> as <c>_18OrOver</c>, <c>a-b</c> as <c>A_B</c>.
    /// </summary>
    public static string Pascal(string word)
    {
        StringBuilder name = new();
        foreach (string part in word.Split('-'))
        {
            bool isName = name.Length == 0 ? !char.IsAsciiDigit(part[0]) : Begins(name[^1], part);
            if (!isName) name.Append('_');
            name.Append(char.ToUpperInvariant(part[0])).Append(part, 1, part.Length - 1);
        }

        return name.ToString();
    }

    // A capital letter begins a word, unless it could be one of several: then an underscore says so.
    private static bool Begins(char before, string part) =>
        !char.IsAsciiDigit(part[0]) && (!char.IsAsciiLetterUpper(before) || (part.Length > 1 && char.IsAsciiLetterLower(part[1])));

    /// <summary>True for a name, or for several with dots between them where they may be qualified.</summary>
    public static bool IsName(string text, bool isQualified) =>
        (isQualified ? text.Split('.') : [text]).All(part => part.Length > 0 && !char.IsAsciiDigit(part[0]) && part.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') && char.IsAsciiLetterUpper(part[0]));

    /// <summary>True for a name that a declaration can have.</summary>
    public static bool IsIdentifier(string text) =>
        text.Length > 0 && (char.IsLetter(text[0]) || text[0] == '_') && text.All(c => char.IsLetterOrDigit(c) || c == '_') && !Keywords.Contains(text);

    /// <summary>A text as a literal.</summary>
    public static string Literal(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>A text within a comment of documentation.</summary>
    public static string Comment(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
