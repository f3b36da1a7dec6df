using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Harness.Journal;

/// <summary>Records that are known by their number, which stands in their time: the same number gives the same record.</summary>
internal static class SeededRecords
{
    private const int UsualItems = 3;

    private static readonly DateTimeOffset Start = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Urls = ["https://example.org/a", "http://example.onion/", "photo.jpg"];

    /// <param name="number">From 0.</param>
    public static DecisionRecord Of(int number) => Of(number, TriageEngine.Default);

    /// <inheritdoc cref="Of(int)"/>
    /// <param name="number">From 0.</param>
    /// <param name="engine">What decides it.</param>
    public static DecisionRecord Of(int number, TriageEngine engine)
    {
        Vocabulary vocabulary = engine.Policy.Vocabulary;
        Random random = new(number);
        PreparedItem[] items = new PreparedItem[random.Next(UsualItems + 1)];
        for (int i = 0; i < items.Length; i++)
        {
            int url = random.Next(-1, Urls.Length);
            items[i] = engine.Prepare(Some(vocabulary.ItemFacts, random), url < 0 ? null : Urls[url]);
        }

        PreparedReport report = new() { Items = items.ToValueList(), Answers = Some(vocabulary.ReportFacts, random) };
        return new() { Time = Start.AddTicks(number), Report = report.Answers, Decision = engine.Decide(report) };
    }

    /// <summary>The number of the record with this time.</summary>
    public static int NumberAt(DateTimeOffset time) => (int)(time - Start).Ticks;

    private static Answers Some(FactList facts, Random random)
    {
        Answers answers = Answers.None(facts);
        foreach (Fact fact in facts)
        {
            int answer = random.Next(-1, fact.Answers.Count);
            if (answer >= 0) answers = answers.With(fact.Id, fact.Answers[answer]);
        }

        return answers;
    }
}
