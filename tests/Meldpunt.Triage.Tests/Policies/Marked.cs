using System.Text;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.Tests.Analysis;

namespace Meldpunt.Triage.Tests.Policies;

/// <summary>The hotline's document without texts, with parts replaced. Where a fault is expected stands a mark ¦, taken out before reading.</summary>
internal static class Marked
{
    private static readonly string Document = Show.Policy(ChangedPolicy.Unchanged.Silent());

    public static (Fault[] Faults, (int Line, int Column)[] Marks) Read(params (string Old, string New)[] changes)
    {
        string text = changes.Aggregate(Document, (some, change) => Replace(some, change.Old, change.New));
        List<(int, int)> marks = [];
        for (int at = text.IndexOf('¦', StringComparison.Ordinal); at >= 0; at = text.IndexOf('¦', StringComparison.Ordinal))
        {
            string before = text[..at];
            marks.Add((before.Count(c => c == '\n') + 1, Encoding.UTF8.GetByteCount(before[(before.LastIndexOf('\n') + 1)..]) + 1));
            text = before + text[(at + 1)..];
        }

        return ([.. PolicyDocument.Read(Encoding.UTF8.GetBytes(text)).Faults], [.. marks]);
    }

    private static string Replace(string text, string old, string by)
    {
        int at = text.IndexOf(old, StringComparison.Ordinal);
        at.Should().BeGreaterThanOrEqualTo(0, $"the document has {old}");
        return text[..at] + by + text[(at + old.Length)..];
    }
}
