using System.Text.RegularExpressions;
using System.Xml.Linq;
using Meldpunt.Triage.Exports.Dmn;
using Meldpunt.Triage.Harness.Dmn;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Tests.Dmn;

public sealed partial class DmnExportTests
{
    private static readonly XElement Shipped = Models.Of(Models.Hotline);

    [Fact]
    public void The_same_policy_gives_the_same_DMN_text()
    {
        string text = DmnExport.Write(Models.Hotline);
        text.Should().Be(DmnExport.Write(Models.Hotline)).And.StartWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n").And.EndWith(">\n").And.NotContain("\r");
    }

    [Fact]
    public void A_model_names_its_policy_with_version_and_hash()
    {
        Shipped.Attribute("name")!.Value.Should().Be(Models.Hotline.ToString());
        Shipped.Element(Models.Model + "description")!.Value.Should().StartWith(
            $"Policy {Models.Hotline.Id}, version {Models.Hotline.Version}, SHA-256 {PolicyHash.Compute(Models.Hotline)}.").And.Contain("§4a: more about the law");
    }

    [Fact]
    public void Each_rule_that_gives_a_reason_is_a_row_with_its_source_in_the_order_of_the_policy()
    {
        string[][] rows = Models.Rows(Shipped, "reasons");
        rows.Select(row => row[^3].Trim('"')).Should().Equal(Models.Hotline.Rules.Where(rule => rule.GivesReason).Select(rule => rule.Id));
        rows[0].Should().Equal("\"photo\", \"video\", \"gif\", \"sticker\", \"in-doubt\"", "-", "-", "\"other-shocking\"", "-", "-", "\"other-shocking-imagery\"", "§7", "§7");
        rows[3].Should().Equal("\"audio\", \"other\"", "-", "-", "-", "-", "-", "\"not-imagery\"", "§2 (ruling)", "§2 (ruling)");
    }

    [Fact]
    public void A_condition_that_every_answer_to_a_fact_meets_also_holds_while_the_fact_is_unanswered()
    {
        Models.Rows(Models.Of(LibraryPolicy.Make()), "reasons")[1].Should().Equal("\"or-earlier\"", "-", "-", "\"whenever-answered\"", "§1, §2 (ruling)", "§1, §2 (ruling)");
    }

    [Fact]
    public void A_row_of_possible_routes_names_the_rules_that_it_follows_from()
    {
        Models.Rows(Shipped, "possibleRoutes")[0][^3..].Should().Equal("\"assess\"", "§1, §2, §3: assess", "§1, §2, §3");
    }

    [Fact]
    public void A_referral_that_sometimes_precedes_another_has_a_row_before_it_and_one_after_it()
    {
        Models.Rows(Shipped, "referrals")[2..].Should().BeEquivalentTo(
            new[]
            {
                new[] { "true", "-", "-", "\"yes\"", "\"meld-misdaad-anoniem\"", "§7, before police", "§7" },
                ["true", "-", "-", "-", "\"police\"", "§7", "§7"],
                ["true", "-", "-", "\"no\", \"unanswered\"", "\"meld-misdaad-anoniem\"", "§7", "§7"],
            },
            options => options.WithStrictOrdering());
    }

    [Fact]
    public void Each_fact_is_an_input_that_allows_its_answers_and_unanswered()
    {
        foreach (Fact fact in Models.Hotline.Vocabulary.ItemFacts.Concat(Models.Hotline.Vocabulary.ReportFacts))
        {
            XElement input = Shipped.Elements(Models.Model + "inputData").Single(one => (string?)one.Attribute("name") == DmnNames.NameOf(fact));
            string type = input.Element(Models.Model + "variable")!.Attribute("typeRef")!.Value;
            XElement definition = Shipped.Elements(Models.Model + "itemDefinition").Single(one => (string?)one.Attribute("name") == type);
            Models.Text(definition.Element(Models.Model + "allowedValues")!).Should().Be(string.Join(", ", fact.Answers.Append("unanswered").Select(answer => $"\"{answer}\"")));
        }
    }

    [Theory]
    [MemberData(nameof(Models.Policies), MemberType = typeof(Models))]
    public void Every_word_in_a_cell_is_quoted_and_no_cell_is_negated(TriagePolicy policy)
    {
        string[] cells = [.. Models.Of(policy).Descendants().Where(element => element.Name.LocalName is "inputEntry" or "outputEntry" or "inputValues" or "outputValues" or "allowedValues").Select(Models.Text)];
        cells.Should().OnlyContain(cell => Expected().IsMatch(cell));
    }

    [Theory]
    [MemberData(nameof(Models.Policies), MemberType = typeof(Models))]
    public void Every_id_in_a_model_is_unique(TriagePolicy policy)
    {
        Models.Of(policy).DescendantsAndSelf().Attributes("id").Select(id => id.Value).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [MemberData(nameof(Models.Policies), MemberType = typeof(Models))]
    public void A_decision_requires_the_inputs_and_decisions_that_its_table_reads(TriagePolicy policy)
    {
        XElement model = Models.Of(policy);
        string[] names = [.. model.Elements().Where(element => element.Name.LocalName is "inputData" or "decision").Select(element => element.Attribute("name")!.Value)];
        foreach (XElement decision in model.Elements(Models.Model + "decision"))
        {
            string[] required = [.. decision.Elements(Models.Model + "informationRequirement").Elements().Select(element => element.Attribute("href")!.Value.Split('_', 2)[1])];
            required.Should().OnlyHaveUniqueItems().And.BeSubsetOf(names);
            foreach (string expression in decision.Descendants(Models.Model + "inputExpression").Select(Models.Text))
            {
                required.Should().Contain(name => Regex.IsMatch(expression, $@"\b{name}\b"), expression);
            }
        }
    }

    // A list of quoted words; or true, false, a number, and the two rows of 'route'.
    [GeneratedRegex("""^(-|"[a-z0-9-]+"(, "[a-z0-9-]+")*|true|false|true, false|1|> 1|\[1\.\.[0-9]+\]|possibleRoutes\[1\])$""")]
    private static partial Regex Expected();
}
