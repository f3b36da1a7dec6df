using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Structured;

namespace Meldpunt.Triage.Exports.Tests.Chapters;

/// <summary>Work is measured in what is allocated, which is the same in every run.</summary>
public sealed class SizeTests(ITestOutputHelper output)
{
    private const int MostTimes = 15;

    private static readonly int Rules = 40 / Seeded.OneIn(2);

    public static TheoryData<string> Forms => ["html", "markdown"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Documenting_ten_times_the_rules_takes_at_most_fifteen_times_the_work(string form)
    {
        Work(form, Rules);
        (long few, long many) = (Work(form, Rules), Work(form, Rules * 10));
        output.WriteLine($"{form}: {few:N0} bytes for {Rules} rules, {many:N0} for ten times as many, {(double)many / few:N1} times");

        many.Should().BeLessThan(few * MostTimes);
    }

    private static long Work(string form, int rules)
    {
        TriagePolicy policy = SizedPolicies.OfWideFacts(rules);
        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = form switch
        {
            "html" => HtmlExport.Write(policy).Length,
            "markdown" => MarkdownExport.Write(policy).Length,
            _ => throw new ArgumentOutOfRangeException(nameof(form)),
        };
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
