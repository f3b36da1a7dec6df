using System.Xml.Linq;
using Meldpunt.Triage.Exports.Tests.Samples;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Tests.Dmn;

/// <summary>What rules for a report can ask, labels, notes and ids that begin with a digit, in a model. An engine judges others like it in CI.</summary>
public sealed class LanguageDmnTests
{
    private static readonly XElement Model = Models.Of(LanguagePolicy.Make());

    [Fact]
    public void What_is_asked_of_items_is_a_column_of_its_own()
    {
        string[] expressions = [.. Models.Decision(Model, "labels").Descendants(Models.Model + "inputExpression").Select(Models.Text)];
        expressions.Should().Equal(
            "count(items) > 0",
            "some item in items satisfies (item.inDoubt) and (item.route = \"open\") and (some word in item.reasons satisfies word = \"112\") and (item.size = \"small\" or item.size = \"2-by-2\") and (item._18OrOver = \"no\")",
            "some item in items satisfies item.inDoubt",
            "some item in items satisfies not(item.size = \"small\")");
    }

    [Fact]
    public void An_item_tells_what_some_rule_asks_of_one_and_no_more()
    {
        Parts(Model).Should().Equal("route", "inDoubt", "reasons", "_18OrOver", "size");
        Parts(Models.Of(Models.Hotline)).Should().Equal("route", "inDoubt");
    }

    [Fact]
    public void No_name_and_no_id_begins_with_a_digit()
    {
        Model.DescendantsAndSelf().Attributes("id").Select(id => id.Value).Concat(Model.Descendants(Models.Model + "variable").Select(variable => variable.Attribute("name")!.Value))
            .Should().NotContain(word => char.IsAsciiDigit(word[0]));
        Model.Attribute("id")!.Value.Should().Be("_2-parcels");
    }

    [Fact]
    public void A_note_is_in_the_description_of_its_rows()
    {
        Models.Rows(Model, "reasons").Select(row => (row[^2], row[^1])).Should().Equal(("§1 (ruling): A <note> & why.", "§1 (ruling)"), ("Only a note.", ""));
        Models.Rows(Model, "referrals")[0][^2].Should().Be("§1: Ask the desk.");
    }

    [Fact]
    public void A_policy_without_labels_decides_none() =>
        Models.Of(Models.Hotline).Elements(Models.Model + "decision").Select(decision => decision.Attribute("name")!.Value).Should().NotContain("labels");

    [Fact]
    public void A_fact_called_labels_is_refused()
    {
        TriagePolicy policy = new PolicyBuilder("refused", "1").ItemFact("labels", "yes", "in-doubt").Otherwise("last", "always", "assess").Build();
        FluentActions.Invoking(() => DmnExport.Write(policy)).Should().Throw<PolicyException>()
            .WithMessage("*$.itemFacts[0].id: 'labels' would be the variable 'labels', which the model uses for something else; choose another id*");
    }

    private static IEnumerable<string> Parts(XElement model) => model.Descendants(Models.Model + "itemComponent").Select(part => part.Attribute("name")!.Value);
}
