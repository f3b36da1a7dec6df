using System.Text;

namespace Meldpunt.Triage.Exports.CSharp;

/// <summary>Lines of C#, each as deep as the braces around it.</summary>
internal sealed class CodeText
{
    private readonly StringBuilder _code = new();
    private int _depth;

    /// <summary>A line, or several.</summary>
    public void Line(string lines = "")
    {
        foreach (string line in lines.Split('\n')) _code.Append(line.Length == 0 ? "" : new string(' ', _depth * 4)).Append(line).Append('\n');
    }

    /// <summary>Lines as they are, however deep.</summary>
    public void Raw(string lines) => _code.Append(lines).Append('\n');

    public void Summary(string summary) => Line($"/// <summary>{CSharpNames.Comment(summary)}</summary>");

    /// <summary>A declaration with what stands in its braces.</summary>
    public void Block(string declaration, Action body, string end = "}")
    {
        Line(declaration);
        Line("{");
        _depth++;
        body();
        _depth--;
        Line(end);
    }

    /// <summary>What is written for each, with an empty line between.</summary>
    public void Each<T>(IEnumerable<T> all, Action<T> write)
    {
        bool first = true;
        foreach (T one in all)
        {
            if (!first) Line();
            first = false;
            write(one);
        }
    }

    public override string ToString() => _code.ToString();
}
