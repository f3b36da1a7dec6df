using System.Text.Json;
using Meldpunt.Triage.Harness.Write;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tool.Tests.Samples;

public sealed class SampleReportsTests
{
    private static readonly string File = SamplePolicies.Reports;

    private static TriagePolicy Policy => TriageEngine.Default.Policy;

    [Fact]
    public async Task Every_sample_report_is_decided()
    {
        ToolRun run = await ToolRun.Of("decide", File);
        run.Code.Should().Be(0);
        run.Lines.Count.Should().BeGreaterThanOrEqualTo(60);
    }

    [Fact]
    public async Task The_sample_reports_cover_every_rule_route_referral_and_notice()
    {
        IReadOnlyList<JsonElement> answers = (await ToolRun.Of("decide", File)).Answers;
        IEnumerable<JsonElement> items = answers.SelectMany(answer => answer.GetProperty("items").EnumerateArray());
        Words(items, "reasons").Should().BeEquivalentTo(Policy.Rules.Where(rule => rule.GivesReason).Select(rule => rule.Id));
        answers.Select(answer => answer.GetProperty("route").GetString()).Distinct().Should().BeEquivalentTo(Policy.Routes);
        items.Select(item => item.GetProperty("route").GetString()).Distinct().Should().BeEquivalentTo(Policy.Routes);
        Words(answers, "referrals").Should().BeEquivalentTo(Policy.Referrals.Select(referral => referral.Id));
        Words(answers, "notices").Should().BeEquivalentTo(Policy.Notices.Select(notice => notice.Id));
        Words(answers, "questions").Should().Contain(Policy.Vocabulary.ReportFacts.Select(fact => fact.Id)).And.Contain("items");
        answers.Should().Contain(answer => answer.GetProperty("items").GetArrayLength() > 2);
    }

    [Fact]
    public async Task The_sample_reports_give_every_answer_of_every_fact()
    {
        IReadOnlyList<JsonElement> answers = (await ToolRun.Of("decide", File)).Answers;
        foreach (Fact fact in Policy.Vocabulary.ItemFacts)
        {
            answers.SelectMany(answer => answer.GetProperty("items").EnumerateArray())
                .Select(item => item.GetProperty("facts").TryGetProperty(fact.Id, out JsonElement given) ? given.GetString() : null)
                .OfType<string>().Distinct().Should().BeEquivalentTo(fact.Answers, "{0} has these answers", fact.Id);
        }
    }

    [Fact]
    public async Task The_sample_reports_show_every_kind_of_evidence()
    {
        JsonElement[] urls = [.. (await ToolRun.Of("decide", File)).Answers
            .SelectMany(answer => answer.GetProperty("items").EnumerateArray())
            .Where(item => item.TryGetProperty("url", out _)).Select(item => item.GetProperty("url"))];
        urls.Select(url => url.GetProperty("evidence").GetString()).Distinct().Should().BeEquivalentTo("public", "certain", "hint", "unusable");
        urls.Where(url => url.GetProperty("evidence").GetString() == "certain").Select(url => url.GetProperty("place").GetString()).Distinct()
            .Should().BeEquivalentTo("dark-web", "device", "direct-message", "other-non-public");
        urls.Count(url => url.TryGetProperty("contradicted", out _)).Should().BePositive();
    }

    private static IEnumerable<string?> Words(IEnumerable<JsonElement> objects, string name) =>
        objects.SelectMany(one => one.GetProperty(name).EnumerateArray().Select(word => word.GetString())).Distinct();
}
