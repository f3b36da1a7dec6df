using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.Worded;

namespace Meldpunt.Triage.Exports.Tests.Dmn;

public sealed class DmnRefusalTests
{
    [Fact]
    public void A_policy_that_DMN_cannot_express_is_refused_with_every_reason_at_once()
    {
        PolicyBuilder policy = new PolicyBuilder("refused", "1")
            .Routes("wait", "go", "wait", "stop").Doubt("unsure")
            .ItemFact(new Fact("for", ["yes", "unanswered"]) { Closed = "yes" })
            .ItemFact(new Fact("in-doubt", ["yes", "unsure"]))
            .ItemFact(new Fact("a-1", ["yes", "unsure"]))
            .ReportFact("a1", "unanswered", "no").ReportFact("report-route", "yes", "no").ReportFact("count", "yes", "no")
            .Questions("a1", "report-route", "count", "items")
            .Otherwise("last", "always", "go");
        Faults(policy.Build()).Should().Equal(
            "$.itemFacts[0].id: 'for' has a meaning in FEEL and cannot be the name of a variable; choose another id",
            "$.itemFacts[0].answers[1]: 'unanswered' represents a fact without an answer; choose another word",
            "$.itemFacts[1].id: 'in-doubt' would be the variable 'inDoubt', which the model uses for something else; choose another id",
            "$.reportFacts[0].id: 'a1' and 'a-1' would be the same variable 'a1'; choose another id",
            "$.reportFacts[0].answers[0]: 'unanswered' represents a fact without an answer; choose another word",
            "$.reportFacts[1].id: 'report-route' would be the variable 'reportRoute', which the model uses for something else; choose another id",
            "$.reportFacts[2].id: 'count' has a meaning in FEEL and cannot be the name of a variable; choose another id");
    }

    [Fact]
    public void A_policy_of_words_that_were_chosen_to_break_an_export_is_written_or_refused_with_the_word()
    {
        int written = 0;
        for (int seed = 1; seed <= 60; seed++)
        {
            try
            {
                DmnExport.Write(WordedPolicies.OfHostile(seed));
                written++;
            }
            catch (PolicyException refused)
            {
                refused.Faults.Should().OnlyContain(fault => fault.Message.StartsWith('\'') && fault.Message.Contains("; choose another", StringComparison.Ordinal), $"seed {seed} must be refused with its word");
            }
        }

        written.Should().BeInRange(20, 59);
    }

    [Fact]
    public void A_version_with_an_emoji_and_XML_markup_is_written_escaped()
    {
        TriagePolicy policy = ShippedPolicy.Read();
        DmnExport.Write(policy with { Version = "1 \U0001F642 & <2> \"3\"" }).Should().Contain("name=\"meldpunt-kinderporno-nl 1 \U0001F642 &amp; &lt;2&gt; &quot;3&quot;\"");
    }

    [Fact]
    public void A_policy_that_needs_a_table_of_more_than_500_rows_is_refused()
    {
        PolicyBuilder policy = new PolicyBuilder("wide", "1").Routes("wait", "go", "wait", "stop").Doubt("unsure");
        for (int fact = 0; fact < 24; fact++) policy.ItemFact(new Fact($"f{fact}", ["a", "b", "c", "d"]) { Closed = "a" });
        for (int rule = 0; rule < 12; rule++) policy.Rule("first", $"r{rule}", Condition.Where($"f{rule * 2}", "a", "b").And($"f{rule * 2 + 1}", "a", "c"), "stop");
        Faults(policy.Questions("items").Otherwise("last", "always", "go").Build()).Should().Equal(
            "$.groups: the table 'possibleRoutes' would need more than 500 rows; try rules that combine fewer facts",
            "$.groups: the table 'questions' would need more than 500 rows; try rules that combine fewer facts");
    }

    [Fact]
    public void An_unsound_policy_is_refused_as_an_engine_refuses_it()
    {
        TriagePolicy policy = new PolicyBuilder("gap", "1").Routes("wait", "go", "wait", "stop").Doubt("unsure").ItemFact("a", "yes", "unsure").Questions("items")
            .Rule("only", "yes", Condition.Where("a", "yes"), "go").Build();
        FluentActions.Invoking(() => DmnExport.Write(policy)).Should().Throw<PolicyException>().WithMessage("*not sound*");
        FluentActions.Invoking(() => DmnExport.Write(null!)).Should().Throw<ArgumentNullException>();
    }

    private static string[] Faults(TriagePolicy policy) =>
        [.. FluentActions.Invoking(() => DmnExport.Write(policy)).Should().Throw<PolicyException>().WithMessage($"*cannot be exported as DMN:*").Which.Faults.Select(fault => fault.ToString())];
}
