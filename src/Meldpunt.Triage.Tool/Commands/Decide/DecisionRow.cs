using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Decide;

/// <summary>One row of the table, its cells broken into lines that fit.</summary>
internal sealed record DecisionRow(string Report, string Route, IReadOnlyList<string> Cells)
{
    private const int MostFaults = 3;

    /// <summary>The names of the columns.</summary>
    public static DecisionRow Header { get; } = new("REPORT", "ROUTE", ["ITEMS AND REASONS", "REFERRALS", "QUESTIONS"]);

    /// <summary>True for a line that was not decided: its one cell says why.</summary>
    public bool IsFault => Cells.Count == 1;

    public static DecisionRow Create(LineResult result, TableColumns columns)
    {
        if (result.Decision is not { } decision) return OfFaults(result, columns);
        string name = string.IsNullOrWhiteSpace(decision.Id) ? Line(result) : Shown.Id(decision.Id);
        string items = string.Join('\n', ItemLines.Write(decision.Items, columns.Items));
        string referrals = string.Join('\n', decision.Referrals.Select(referral => WordWrap.Fit([referral.Id], columns.Referrals)));
        string questions = string.Join('\n', QuestionLines.Write(decision.Questions, columns.Questions));
        return new(name, WordWrap.Fit([decision.Route], columns.Route), [items, referrals, questions]);
    }

    private static DecisionRow OfFaults(LineResult result, TableColumns columns)
    {
        IEnumerable<string> faults = result.Faults.Take(MostFaults)
            .Select(fault => WordWrap.Fit($"{fault.Path}: {fault.Message}".Split(' '), columns.Message));
        int more = result.Faults.Count - MostFaults;
        if (more > 0) faults = faults.Append($"and {more} more");
        return new(Line(result), "NOT DECIDED", [string.Join('\n', faults)]);
    }

    private static string Line(LineResult result) => $"line {result.Line}";
}
