namespace Meldpunt.Triage.Analysis;

/// <summary>Something other than decisions that differs between two versions, in words and ready to be phrased otherwise.</summary>
/// <param name="Kind">What differs, such as <c>fact-gone</c>.</param>
/// <param name="Line">The same as a line of text.</param>
/// <param name="Words">The words of the policy in it, in the order of the line.</param>
internal sealed record ChangeLine(string Kind, string Line, ValueList<string> Words)
{
    public ChangeLine(string kind, string line, params string[] words)
        : this(kind, line, words.ToValueList()) { }
}
