using System.Text.Json;
using Meldpunt.Triage.Harness.Cases;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Harness.Dmn;

/// <summary>
/// Writes what the library decides, a line of JSON for each: first the names of the facts, then every combination of answers
/// about an item, and of answers about a report beside sets of kinds of items, then seeded reports of several items.
/// </summary>
/// <param name="engine">The engine of the policy.</param>
/// <param name="output">Gets the lines.</param>
/// <param name="seed">Of the reports.</param>
internal sealed class CaseWriter(TriageEngine engine, TextWriter output, int seed)
{
    private const int Sampled = 2_000;
    private const int MostItems = 4;

    private readonly Vocabulary _vocabulary = engine.Policy.Vocabulary;

    public void Write()
    {
        Line(new { itemFacts = _vocabulary.ItemFacts.Select(fact => fact.Id), reportFacts = _vocabulary.ReportFacts.Select(fact => fact.Id) });
        Combinations items = new(_vocabulary.ItemFacts);
        Combinations reports = new(_vocabulary.ReportFacts);
        for (int number = 0; number < items.Count; number++) WriteItem(items[number]);
        ItemKinds kinds = new(engine, items);
        for (int set = 0; set < kinds.Sets; set++)
        {
            Answers[] chosen = kinds.Of(set);
            for (int number = 0; number < reports.Count; number++) WriteReport(chosen, reports[number]);
        }

        Random random = new(seed);
        for (int i = 0; i < Sampled; i++)
        {
            WriteReport([.. Enumerable.Range(0, random.Next(MostItems + 1)).Select(_ => items[random.Next(items.Count)])], reports[random.Next(reports.Count)]);
        }
    }

    private static IEnumerable<string?> Words(Answers answers) => answers.Facts.Select(fact => answers[fact.Id]);

    private void WriteItem(Answers item)
    {
        ItemOutcome outcome = engine.Decide(item);
        bool inDoubt = ItemKinds.IsInDoubt(item, _vocabulary.Doubt);
        Line(new { item = Words(item), expected = new { outcome.Route, outcome.Reasons, possibleRoutes = outcome.Possible, outcome.Questions, inDoubt } });
    }

    private void WriteReport(Answers[] items, Answers report)
    {
        ReportOutcome outcome = engine.Decide(items, report);
        Line(new
        {
            report = Words(report),
            items = items.Select(Words),
            expected = engine.Policy.Labels.IsEmpty
                ? (object)new { reportRoute = outcome.Route, outcome.Referrals, outcome.Notices, reportQuestions = outcome.Questions }
                : new { reportRoute = outcome.Route, outcome.Referrals, outcome.Notices, outcome.Labels, reportQuestions = outcome.Questions },
        });
    }

    private void Line(object line) => output.WriteLine(JsonSerializer.Serialize(line, Options.Web));

    private static class Options
    {
        public static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);
    }
}
