using System.Globalization;

namespace Meldpunt.Triage.Testing;

/// <summary>What the scenarios of a suite show of their policy. Whether they pass is another question.</summary>
public sealed record SuiteCoverage
{
    /// <summary>Everything that can be covered, in the order of the policy.</summary>
    public required ValueList<CoverageGoal> Goals { get; init; }

    /// <summary>Measures a suite.</summary>
    /// <param name="suite">The suite.</param>
    public static SuiteCoverage Measure(ScenarioSuite suite)
    {
        ArgumentNullException.ThrowIfNull(suite);
        Obligations obligations = new(suite.Engine.Policy, suite.Engine.NodeBudget);
        List<string>[] shown = [.. obligations.All.Select(_ => new List<string>())];
        for (int place = 0; place < suite.Scenarios.Count; place++)
        {
            foreach (int number in obligations.ShownBy(suite.ReportOf(place))) shown[number].Add(suite.Scenarios[place].Name);
        }

        IEnumerable<CoverageGoal> goals = obligations.All.Select((goal, number) => new CoverageGoal
        {
            Kind = goal.Kind,
            Id = goal.Id,
            Answer = goal.Answer,
            Text = goal.Text,
            IsPossible = obligations.IsPossible(goal),
            CoveredBy = shown[number].ToValueList(),
        });
        return new() { Goals = goals.Concat(Sections(suite)).ToValueList() };
    }

    /// <summary>How much of what is possible is covered, in per cent; 100 when there is nothing to cover.</summary>
    /// <param name="kind">Which kind.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public double Percent(CoverageKind kind)
    {
        (int covered, int possible) = Count(kind);
        return possible == 0 ? 100 : 100.0 * covered / possible;
    }

    /// <summary>How many goals of a kind are covered, and how many are possible.</summary>
    /// <param name="kind">Which kind.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public (int Covered, int Possible) Count(CoverageKind kind)
    {
        if (!Enum.IsDefined(kind)) throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of coverage.");
        CoverageGoal[] goals = [.. Goals.Where(goal => goal.Kind == kind && goal.IsPossible)];
        return (goals.Count(goal => goal.IsCovered), goals.Length);
    }

    /// <summary>What falls short of the thresholds, a line for each kind; none when all are met.</summary>
    /// <param name="thresholds">The thresholds.</param>
    public ValueList<string> Shortfalls(CoverageThresholds thresholds)
    {
        ArgumentNullException.ThrowIfNull(thresholds);
        return Enum.GetValues<CoverageKind>().Where(kind => Percent(kind) < thresholds.For(kind)).Select(kind => string.Create(
            CultureInfo.InvariantCulture, $"{CoverageText.Name(kind)}: {PerCent.Text(Percent(kind))} %, expected {thresholds.For(kind):0.#} % at least")).ToValueList();
    }

    /// <summary>As text, with everything that is not covered.</summary>
    public override string ToString() => CoverageText.Plain(this);

    /// <summary>As Markdown.</summary>
    public string ToMarkdown() => CoverageText.Markdown(this);

    /// <summary>As JSON in UTF-8.</summary>
    public byte[] ToJson() => CoverageJson.Write(this);

    private static IEnumerable<CoverageGoal> Sections(ScenarioSuite suite) => suite.Engine.Policy.Sections.Select(section => new CoverageGoal
    {
        Kind = CoverageKind.Section,
        Id = section.Id,
        Text = $"§ {section.Id}: {section.Title}",
        IsPossible = true,
        CoveredBy = suite.Scenarios.Where(scenario => scenario.Source.Contains(section.Id)).Select(scenario => scenario.Name).ToValueList(),
    });
}
