using System.Globalization;
using System.Text;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tool.Commands.Check;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Export;

/// <summary>
/// What a build must show of a policy, a line each as compilers write them, so that MSBuild and editors find the place. It is kept in a file, because a build
/// must show warnings again when nothing has changed.
/// </summary>
internal sealed class BuildFindings
{
    private const int Most = 100;

    private readonly StringBuilder _lines = new();
    private readonly string _file;
    private int _count;

    private BuildFindings(string file) => _file = Path.GetFullPath(file);

    /// <summary>The policy, when nothing prevents a build.</summary>
    public TriagePolicy? Sound { get; private set; }

    /// <param name="file">The document's name.</param>
    /// <param name="utf8">The document.</param>
    /// <param name="check">Checks a policy.</param>
    public static BuildFindings Find(string file, byte[] utf8, Func<PolicyInput, PolicyCheck> check)
    {
        BuildFindings findings = new(file);
        PolicyReading reading = PolicyDocument.Read(utf8);
        if (reading.Policy is { } policy) findings.Add(new(file, policy, reading) { Document = utf8 }, check);
        else findings.AddFaults(reading.Faults);
        if (findings._count > Most) findings.AddLine("warning", "policy", 1, 1, $"{findings._count - Most} more findings are not shown here; 'meldpunt check' shows all");
        return findings;
    }

    /// <summary>The lines.</summary>
    public override string ToString() => _lines.ToString();

    private void Add(PolicyInput policy, Func<PolicyInput, PolicyCheck> check)
    {
        try
        {
            PolicyCheck found = check(policy);
            foreach (Finding finding in found.Findings.Where(finding => finding.Accepted is null))
            {
                Add(PolicyCheck.Word(finding.Severity), finding.Code, found.PlaceOf(finding), string.Join(' ', FindingText.Found(finding)));
            }

            if (!found.HasErrors) Sound = policy.Policy;
        }
        catch (PolicyException exception)
        {
            AddFaults(exception.Faults.Select(policy.Reading.Locate));
        }
    }

    private void AddFaults(IEnumerable<Fault> faults)
    {
        foreach (Fault fault in faults) Add("error", "policy", fault, fault.Message);
    }

    private void Add(string kind, string code, Fault place, string text)
    {
        if (++_count > Most) return;
        // What is wrong with a document as a whole is told at its start.
        (int line, int column) = place.Line > 0 ? (place.Line, place.Column) : (1, 1);
        AddLine(kind, code, line, column, place.Others > 0 ? text : $"{place.Path}: {text}");
    }

    private void AddLine(string kind, string code, int line, int column, string text) =>
        _lines.Append(CultureInfo.InvariantCulture, $"{_file}({line},{column}): {kind} {code}: {Shown.Plain(text)}\n");
}
