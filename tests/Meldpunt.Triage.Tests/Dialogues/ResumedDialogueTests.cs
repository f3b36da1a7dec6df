using System.Text.Json;
using CsCheck;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.Dialogues;

/// <summary>A dialogue that is put away between two requests, and goes on.</summary>
public sealed class ResumedDialogueTests
{
    private static readonly TriageEngine Engine = TriageEngine.Default;

    [Fact]
    public void A_resumed_dialogue_asks_and_decides_as_if_it_had_never_stopped() => Gen.Int[0, 10_000].Array[0, 14].Sample(choices =>
    {
        Dialogue talk = Dialogue.Start(Engine);
        foreach (int choice in choices)
        {
            talk = Take(talk, choice);
            Dialogue resumed = Dialogue.Resume(Engine, Stored(talk.Steps));
            (resumed.Question, resumed.Decision, resumed.Report).Should().Be((talk.Question, talk.Decision, talk.Report));
            resumed.Steps.Should().Equal(talk.Steps);
            resumed.LeftOut.Should().BeEmpty();
        }
    }, iter: 300);

    [Fact]
    public void Steps_keep_the_order_in_which_they_were_first_taken_and_have_their_last_answers()
    {
        Dialogue talk = Dialogue.Start(Engine).Answer("no").AddItem("https://example.org/a").Change("items[0].persons", "child").Skip("anonymous");
        talk = talk.Change("immediate-danger", "in-doubt").WithUrl(0, "https://example.org/b");
        talk.Steps.Should().Equal(
            new DialogueStep("immediate-danger", "in-doubt"), new("items[0]", "https://example.org/b"), new("items[0].persons", "child"), new("anonymous", null));
    }

    [Fact]
    public void Removing_an_item_removes_the_answers_about_it_and_no_others()
    {
        Dialogue talk = Dialogue.Start(Engine).AddItem("https://example.org/a").AddItem("https://example.org/b").AddItem();
        talk = talk.Change("items[0].place", "cloud").Change("items[1].persons", "child").Change("items[2].format", "text").RemoveItem(1);
        talk.Decision.Items.Should().HaveCount(2);
        (talk.Decision.Items[0].Answers["place"], talk.Decision.Items[1].Answers["format"], talk.Decision.Items[1].Answers["persons"])
            .Should().Be(("cloud", "text", null));
        talk.Invoking(one => one.RemoveItem(2)).Should().Throw<ArgumentOutOfRangeException>();
        Dialogue.Start(Engine).Skip().AddItem().RemoveItem(0).Question!.AsksForItem.Should().BeTrue("there is no item again");
    }

    [Fact]
    public void Any_question_can_be_asked_again()
    {
        Dialogue talk = Dialogue.Start(Engine).Answer("no").AddItem("https://drive.google.com/x").Change("items[0].place", "cloud");
        talk.Ask("immediate-danger").Answers.Should().Equal("yes", "no", "in-doubt");
        (talk.Ask("items[0].place").Suggested, talk.Ask("items[0].place").Item, talk.Ask("items").AsksForItem).Should().Be(("cloud", 0, true));
        talk.Invoking(one => one.Ask("items[1].place")).Should().Throw<ArgumentOutOfRangeException>();
        talk.Invoking(one => one.Ask("items[0]")).Should().Throw<ArgumentException>();
        talk.Invoking(one => one.Ask("anonimous")).Should().Throw<ArgumentException>().WithMessage("*did you mean 'anonymous'?*");
    }

    [Fact]
    public void Steps_that_another_policy_has_no_words_for_are_left_out_and_listed_and_the_rest_stays()
    {
        TriagePolicy shipped = Engine.Policy;
        Fact withoutDoubt = shipped.Vocabulary.ReportFacts[0] with { Answers = ["yes", "no"] };
        Vocabulary words = shipped.Vocabulary with { ReportFacts = new([withoutDoubt, .. shipped.Vocabulary.ReportFacts.Skip(1)]) };
        ValueList<DialogueStep> steps = Dialogue.Start(Engine).Answer("in-doubt").AddItem("https://example.org/a").Change("items[0].persons", "child").Steps;
        StepsReading reading = StepsReading.Read(steps, words, readsUrls: true);
        reading.LeftOut.Should().Equal(new DialogueStep("immediate-danger", "in-doubt"));
        reading.Steps.List.Should().Equal(steps.Skip(1));
    }

    [Theory]
    [InlineData("items[1]", "https://example.org/a")]
    [InlineData("items[0].place", "cloud")]
    [InlineData("items[99999999999999].place", "cloud")]
    [InlineData("items[-1].place", "cloud")]
    [InlineData("items[0", "x")]
    [InlineData("items[00]", null)]
    [InlineData(null, "x")]
    [InlineData("items", "x")]
    [InlineData("", null)]
    [InlineData("place", "cloud")]
    [InlineData("anonymous", "maybe")]
    public void A_step_that_means_nothing_is_left_out_and_listed_and_harms_nothing(string? question, string? answer)
    {
        Dialogue talk = Dialogue.Resume(Engine, [new("child-concern", "yes"), new(question!, answer)]);
        talk.LeftOut.Should().Equal(new DialogueStep(question!, answer));
        talk.Steps.Should().Equal(new DialogueStep("child-concern", "yes"));
        talk.Question!.Id.Should().Be("immediate-danger");
    }

    [Fact]
    public void A_url_that_a_policy_has_no_use_for_is_left_out_and_listed_and_its_item_stays()
    {
        TriagePolicy parcels = new PolicyBuilder("parcels", "1")
            .ItemFact("content", "letter", "food", "in-doubt").Rule("A", "perishable", Condition.Where("content", "food"), "refer").Otherwise("B", "deliver", "assess").Build();
        Dialogue talk = Dialogue.Resume(TriageEngine.Create(parcels), [new("items[0]", "https://example.org/a"), new("items[0].content", "food")]);
        talk.LeftOut.Should().Equal(new DialogueStep("items[0]", "https://example.org/a"));
        talk.Decision.Route.Should().Be("refer");
    }

    [Fact]
    public void Of_two_steps_about_one_question_the_last_counts() =>
        Dialogue.Resume(Engine, [new("anonymous", "yes"), new("anonymous", "no")]).Report.Answers["anonymous"].Should().Be("no");

    [Fact]
    public void Steps_that_came_back_without_a_question_or_as_nothing_are_left_out_and_listed()
    {
        DialogueStep[] steps = JsonSerializer.Deserialize<DialogueStep[]>("""[{"Answer":"x"},null,{"Question":"anonymous","Answer":"no"}]""")!;
        Dialogue talk = Dialogue.Resume(Engine, steps.ToValueList());
        talk.LeftOut.Should().Equal(steps[..2]);
        talk.Steps.Should().Equal(steps[2]);
    }

    [Fact]
    public void A_dialogue_has_as_many_items_as_a_report_may_have()
    {
        DialogueStep[] steps = [.. Enumerable.Range(0, ReportLimits.Items + 2).Select(item => new DialogueStep($"items[{item}]", null)), new($"items[{ReportLimits.Items}].place", "cloud")];

        Dialogue talk = Dialogue.Resume(Engine, steps.ToValueList());

        talk.Report.Items.Should().HaveCount(ReportLimits.Items);
        talk.LeftOut.Should().Equal(steps[ReportLimits.Items..]);
        talk.IsFull.Should().BeTrue();
        talk.Invoking(one => one.AddItem()).Should().Throw<InvalidOperationException>();
        Dialogue less = talk.RemoveItem(0);
        less.IsFull.Should().BeFalse();
        less.AddItem().IsFull.Should().BeTrue();
    }

    [Fact]
    public void Whatever_comes_back_is_resumed() => Tampered.Each(40_000, steps =>
    {
        Dialogue talk = Dialogue.Resume(Engine, steps);
        (talk.Steps.Count + talk.LeftOut.Count).Should().BeLessThanOrEqualTo(steps.Count);
        talk.LeftOut.Except(steps).Should().BeEmpty();
        Dialogue again = Dialogue.Resume(Engine, talk.Steps);
        (again.Report, again.LeftOut.Count).Should().Be((talk.Report, 0));
        talk.Close().Question.Should().BeNull();
    }, steps => JsonSerializer.Serialize(steps.ToArray()));

    [Fact]
    public void The_text_of_a_step_shows_no_url() => new DialogueStep("items[0]", "https://example.org/secret").ToString().Should().Be("items[0]");

    // Steps as they are kept, or with a word of another, a character less or more, without a word, or none at all.
    private static Gen<ValueList<DialogueStep>> Tampered { get; } =
        from steps in Gen.Select(Word(Questions), Word(Texts), Gen.Int[0, 40], (question, answer, kind) => kind == 0 ? null! : new DialogueStep(question!, answer)).Array[0, 40]
        select steps.ToValueList();

    private static string?[] Questions => ["items", "items[0]", "items[1]", "items[2]", "items[999]", "items[1000]", "items[0].place", "items[1].link", "items[01]", "items[2147483648]", "immediate-danger", "anonymous", "child-concern", "", null];

    private static string?[] Texts => ["yes", "no", "in-doubt", "cloud", "dark-web", "none", "given", "https://example.org/a", "https://drive.google.com/x", "\uD800", "\0", new('x', 5_000), "", null];

    private static Gen<string?> Word(string?[] words) => Gen.Select(Gen.OneOfConst(words), Gen.Int[0, 20], Gen.Int[0, 30], Gen.Char, (word, kind, place, c) => (word, kind) switch
    {
        (null, _) => null,
        (_, 0) => word.Insert(Math.Min(place, word.Length), $"{c}"),
        (_, 1) => word[..Math.Min(place, word.Length)],
        _ => word,
    });

    private static Dialogue Take(Dialogue talk, int choice) => (choice % 8, talk.Question) switch
    {
        (0, _) => talk.AddItem(choice % 3 == 0 ? null : "https://drive.google.com/x"),
        (1, { }) => talk.Skip(),
        (2, _) => talk.Skip("child-concern"),
        (3, _) when talk.Decision.Items.Count > 0 => talk.RemoveItem(choice % talk.Decision.Items.Count),
        (4, _) when talk.Decision.Items.Count > 0 => talk.Change("items[0].place", choice % 3 == 0 ? null : "cloud"),
        (_, { AsksForItem: false } question) => talk.Answer(question.Answers[choice % question.Answers.Count]),
        _ => talk.AddItem(),
    };

    // As a host would keep them.
    private static ValueList<DialogueStep> Stored(ValueList<DialogueStep> steps) =>
        JsonSerializer.Deserialize<DialogueStep[]>(JsonSerializer.Serialize(steps.ToArray()))!.ToValueList();
}
