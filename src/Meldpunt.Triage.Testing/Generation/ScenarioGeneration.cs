using System.Globalization;
using System.Text;
using Meldpunt.Triage.Analysis;

namespace Meldpunt.Triage.Testing;

/// <summary>Makes scenarios to review. What they expect is what the policy decides now: reading them is the test.</summary>
public static class ScenarioGeneration
{
    /// <summary>
    /// The smallest suite found that covers every rule and every condition both ways (MC/DC). Without any one of its
    /// scenarios something would not be covered.
    /// </summary>
    /// <param name="engine">Decides the reports.</param>
    /// <param name="alsoCover">Further kinds to cover, such as answers and guarantees.</param>
    public static ValueList<Scenario> SmallestSuite(TriageEngine engine, params CoverageKind[] alsoCover)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(alsoCover);
        return new SmallestSuite(engine, [CoverageKind.Rule, CoverageKind.Condition, .. alsoCover]).Make();
    }

    /// <summary>For each fact and each two routes that its answer decides between, the smallest two reports that show it.</summary>
    /// <param name="engine">Decides the reports.</param>
    public static ValueList<ScenarioPair> BoundaryPairs(TriageEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return new BoundarySearch(engine).All().ToValueList();
    }

    /// <summary>One scenario for each changed row of a difference, closed where the row is about that, with what the new version decides.</summary>
    /// <param name="difference">The difference of two versions.</param>
    public static ValueList<Scenario> ForDifference(PolicyDifference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        TriageEngine engine = TriageEngine.Unproved(Diagrams.CompiledPolicy.Compile(difference.New, difference.NodeBudget));
        return difference.Item.Rows.Concat(difference.Report.Rows).Concat(difference.Closed.Rows).Select((row, number) => OfRow(engine, difference, row, number + 1)).ToValueList();
    }

    /// <summary>What an engine decides of a witness, closed where it is to be.</summary>
    internal static Decision Decide(TriageEngine engine, Witness witness)
    {
        PreparedReport report = engine.Read(Encoding.UTF8.GetBytes(witness.ToJson())).Report!;
        return engine.Decide(witness.IsClosed ? engine.Close(report) : report);
    }

    private static Scenario OfRow(TriageEngine engine, PolicyDifference difference, DifferenceRow row, int number)
    {
        string json = row.Witness.ToJson();
        string where = (row.Where.IsEmpty ? "every report" : string.Join(", ", row.Where)) + (row.Witness.IsClosed ? ", closed" : "");
        bool hasLabels = !(difference.New.Labels.IsEmpty && row.Change.Labels.IsEmpty);
        return new(string.Create(CultureInfo.InvariantCulture, $"change {number}: {where}"), json, Acceptance.Whole(Decide(engine, row.Witness), hasLabels, DifferentContacts.In(row, difference.New, difference.Old)))
        {
            IsClosed = row.Witness.IsClosed,
            Source = ScenarioSources.Find(engine.Policy, [.. row.NewRules]),
        };
    }
}
