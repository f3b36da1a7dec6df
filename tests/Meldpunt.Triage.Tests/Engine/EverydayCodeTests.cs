using System.Globalization;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.BruteForce;

namespace Meldpunt.Triage.Tests.Engine;

/// <summary>What people write without looking it up.</summary>
public sealed class EverydayCodeTests
{
    private static readonly TriageEngine Engine = TriageEngine.Default;

    [Fact]
    public void A_report_is_made_of_any_sequence_of_items()
    {
        IEnumerable<ReportItem> items = new[] { Place.DarkWeb, Place.Cloud }.Select(place => new ReportItem { Place = place });
        Report expected = new() { ImmediateDanger = YesNoDoubt.No, Items = [new() { Place = Place.DarkWeb }, new() { Place = Place.Cloud }] };

        new Report(items) { ImmediateDanger = YesNoDoubt.No }.Should().Be(expected);
        (expected with { Items = items.ToValueList() }).Should().Be(expected);
        ((Func<Report>)(() => new(null!))).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void An_item_by_itself_is_decided_as_in_a_report()
    {
        Answers nothing = Answers.None(Engine.Policy.Vocabulary.ReportFacts);
        foreach (Answers answers in Naive.Partials(Engine.Policy.Vocabulary.ItemFacts))
        {
            PreparedItem item = new() { Answers = answers };
            PreparedReport report = new() { Answers = nothing, Items = [item] };
            Decision decision = Engine.Decide(report);
            (decision.Items[0] == Engine.Decide(item)).Should().BeTrue();
            (decision.IsSettled == Engine.Decide(answers).IsSettled).Should().BeTrue();
            Decision closed = Engine.DecideClosed(report);
            (closed == Engine.Decide(Engine.Close(report)) && closed.IsSettled).Should().BeTrue();
        }
    }

    [Fact]
    public void A_typed_item_is_decided_with_what_its_address_shows()
    {
        ReportItem item = new() { Url = "http://abc.onion/x", Place = Place.PublicInternet };
        ItemDecision decision = Engine.Decide(item);

        decision.Should().Be(Engine.Decide(new Report([item])).Items[0]);
        decision.Answers["place"].Should().Be("dark-web");
        decision.ToString().Should().Be("needs-information (dark-web)");
        ((Action)(() => Engine.Decide((ReportItem)null!))).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void A_report_is_settled_when_there_are_items_and_all_are()
    {
        ReportItem settled = new() { Rendering = Rendering.Drawn, Format = Format.Photo, Nature = Nature.SexualAct, Place = Place.PublicInternet, Link = Link.Given, Persons = Persons.Child };
        Engine.Decide(new Report()).IsSettled.Should().BeFalse();
        Engine.Decide(new Report([settled])).IsSettled.Should().BeTrue();
        Engine.Decide(new Report([settled, new()])).IsSettled.Should().BeFalse();
        Engine.DecideClosed(new Report([settled, new()])).IsSettled.Should().BeTrue();
        Engine.DecideClosed(new Report()).IsSettled.Should().BeFalse();
    }

    [Theory]
    [InlineData("nl", "nl")]
    [InlineData("nl-BE", "nl")]
    [InlineData("EN-gb", "en")]
    [InlineData("fr", "nl")]
    public void Texts_are_found_by_the_tag_of_a_language(string tag, string language)
    {
        Engine.Texts(tag).Language.Should().Be(language);
        Engine.Texts(new CultureInfo(tag)).Language.Should().Be(language);
    }

    [Fact]
    public void What_is_no_tag_of_a_language_is_told_with_the_nearest()
    {
        Action texts = () => Engine.Texts("en_GB.UTF-8");
        texts.Should().Throw<ArgumentException>().WithMessage("*is not the tag of a language (BCP 47); did you mean 'en-GB'?*");
    }

    [Fact]
    public void A_page_turned_to_text_is_its_plain_text()
    {
        TextPage page = Engine.Texts("en").Outcome(Engine.Decide(new Report([new() { Place = Place.DarkWeb }])));
        $"{page}\n".Should().Be(page.ToPlainText());
    }

    [Fact]
    public void A_policy_is_loaded_from_its_file_and_faults_name_the_file_and_their_lines()
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, PolicyDocument.Write(Engine.Policy));
            PolicyDocument.Load(file).Should().Be(Engine.Policy);
            File.WriteAllText(file, "{\n  \"id\": 7,\n  \"rulez\": []\n}");
            Action load = () => PolicyDocument.Load(file);
            load.Should().Throw<PolicyException>().WithMessage($"The policy document '{Path.GetFileName(file)}' cannot be used:*(2,*$.id*(3,*$.rulez*");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
