using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.BruteForce;

namespace Meldpunt.Triage.Tests.Engine;

public sealed class ConcurrencyTests
{
    [Fact]
    public void Eight_threads_on_a_fresh_engine_get_the_same_outcomes()
    {
        TriageEngine engine = TriageEngine.Create(ShippedPolicy.Read());
        Answers[] items = [.. Naive.Partials(engine.Policy.Vocabulary.ItemFacts)];
        Answers[] reports = [.. Naive.Partials(engine.Policy.Vocabulary.ReportFacts)];
        using Barrier start = new(8);
        (ItemOutcome[] Items, ReportOutcome[] Reports)[] all = new (ItemOutcome[], ReportOutcome[])[8];
        Thread[] threads = [.. Enumerable.Range(0, 8).Select(number => new Thread(() =>
        {
            start.SignalAndWait();
            ItemOutcome[] ofItems = [.. items.Select(engine.Decide)];
            ReportOutcome[] ofReports = [.. items.Select((item, i) => engine.Decide([item], reports[i % reports.Length]))];
            all[number] = (ofItems, ofReports);
        }))];

        foreach (Thread thread in threads) thread.Start();
        foreach (Thread thread in threads) thread.Join();

        for (int i = 0; i < items.Length; i++)
        {
            bool same = all.All(one => ReferenceEquals(one.Items[i], all[0].Items[i]) && ReferenceEquals(one.Reports[i], all[0].Reports[i]));
            if (!same || all[0].Items[i] != TriageEngine.Default.Decide(items[i])) Assert.Fail(items[i].ToString());
        }
    }

    [Fact]
    public void Deciding_answers_to_other_facts_than_those_of_the_policy_is_refused()
    {
        TriageEngine engine = TriageEngine.Default;
        Answers report = Answers.None(engine.Policy.Vocabulary.ReportFacts);

        engine.Invoking(one => one.Decide(report)).Should().Throw<ArgumentException>().WithMessage("These answers are to facts other*");
        engine.Invoking(one => one.Decide([report], report)).Should().Throw<ArgumentException>().WithMessage("These answers are to facts other*");
    }
}
