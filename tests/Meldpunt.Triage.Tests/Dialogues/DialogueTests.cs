using CsCheck;

namespace Meldpunt.Triage.Tests.Dialogues;

public sealed class DialogueTests
{
    private static readonly TriageEngine Engine = TriageEngine.Default;

    [Fact]
    public void A_dialogue_asks_about_danger_first_then_for_an_item_then_what_settles_the_item()
    {
        Dialogue talk = Dialogue.Start(Engine);
        talk.Question!.Id.Should().Be("immediate-danger");
        talk = talk.Answer("no");
        talk.Question!.AsksForItem.Should().BeTrue();
        talk = talk.AddItem("https://example.org/a");
        talk.Question!.Item.Should().Be(0);
        talk = talk.Change("items[0].persons", "adults-only").Change("items[0].nature", "sexual-act");
        talk.Question!.Id.Should().Be("child-concern", "the item is settled");
        talk.Decision.Items[0].Route.Should().Be("out-of-scope");
    }

    [Fact]
    public void Every_way_of_answering_ends_without_a_question_asked_twice_or_one_that_cannot_matter()
    {
        int longest = 0;
        int dialogues = 0;
        Stack<(Dialogue Talk, HashSet<string> Asked)> open = new([(Dialogue.Start(Engine).Answer("no").AddItem(), [])]);
        while (open.TryPop(out (Dialogue Talk, HashSet<string> Asked) next))
        {
            if (next.Talk.Question is not { Item: 0 } question)
            {
                dialogues++;
                longest = Math.Max(longest, next.Asked.Count);
                next.Talk.Decision.Items[0].IsSettled.Should().BeTrue();
                continue;
            }

            next.Asked.Should().NotContain(question.Id);
            next.Talk.Decision.Items[0].Questions.Should().Contain(question.Fact);
            foreach (string answer in question.Answers) open.Push((next.Talk.Answer(answer), [.. next.Asked, question.Id]));
        }

        TestContext.Current.SendDiagnosticMessage("dialogue: {0} ways of answering about one item, {1} questions at most", dialogues, longest);
        longest.Should().Be(Engine.NextQuestion(Meldpunt.Triage.Answers.None(Engine.Policy.Vocabulary.ItemFacts))!.MaxRemaining);
    }

    [Fact]
    public void A_dialogue_ends_from_any_state_without_a_question_asked_twice() => Steps.Sample(steps =>
    {
        Dialogue talk = Dialogue.Start(Engine);
        HashSet<string> asked = [];
        foreach (int step in steps) talk = Disturb(talk, step);
        for (int i = 0; talk.Question is { } question; i++)
        {
            asked.Add(question.Id).Should().BeTrue("nothing is asked twice");
            int choice = steps.Length == 0 ? 0 : steps[i % steps.Length];
            talk = question.AsksForItem ? talk.Skip() : talk.Answer(question.Answers[choice % question.Answers.Count]);
        }

        talk.Decision.Questions.Except(["items"]).Should().BeEmpty();
    }, iter: 300);

    [Fact]
    public void Going_back_gives_the_previous_dialogue()
    {
        Dialogue start = Dialogue.Start(Engine);
        Dialogue answered = start.Answer("in-doubt");
        answered.Back().Should().BeSameAs(start);
        start.Back().Should().BeSameAs(start);
        answered.Decision.Referrals.Select(referral => referral.Id).Should().Equal("emergency-112");
    }

    [Fact]
    public void A_changed_answer_keeps_all_others_and_can_make_an_item_unsettled_again()
    {
        Dialogue talk = Dialogue.Start(Engine).Answer("no").AddItem().Change("items[0].persons", "adults-only").Change("items[0].nature", "sexual-act");
        talk.Decision.Items[0].IsSettled.Should().BeTrue();
        talk = talk.Change("items[0].persons", null);
        talk.Decision.Items[0].IsSettled.Should().BeFalse();
        talk.Decision.Items[0].Answers["nature"].Should().Be("sexual-act");
    }

    [Fact]
    public void A_closed_dialogue_asks_nothing_and_has_a_settled_route()
    {
        Dialogue talk = Dialogue.Start(Engine).AddItem("not an address").Close();
        (talk.Question, talk.IsClosed, talk.Decision.Route).Should().Be((null, true, "assess"));
    }

    [Fact]
    public void The_place_that_a_url_hints_at_is_suggested_and_still_asked()
    {
        Dialogue talk = Dialogue.Start(Engine).Answer("no").AddItem("https://drive.google.com/x");
        while (talk.Question is { Item: 0, Fact: not "place" } question) talk = talk.Answer(question.Answers[0]);
        (talk.Question!.Fact, talk.Question.Suggested).Should().Be(("place", "cloud"));
    }

    [Fact]
    public void A_skipped_question_stays_open_and_is_not_asked_again()
    {
        Dialogue talk = Dialogue.Start(Engine).Skip();
        talk.Question!.Id.Should().Be("items");
        talk.Decision.Questions.Should().Contain("immediate-danger");
        talk.Change("immediate-danger", "yes").Decision.Referrals.Should().ContainSingle();
    }

    [Fact]
    public void A_wrong_answer_or_question_is_refused_with_the_nearest_word()
    {
        Dialogue talk = Dialogue.Start(Engine);
        talk.Invoking(one => one.Answer("yess")).Should().Throw<ArgumentException>().WithMessage("*did you mean 'yes'?*");
        talk.Invoking(one => one.Change("imediate-danger", "yes")).Should().Throw<ArgumentException>().WithMessage("*did you mean 'immediate-danger'?*");
        talk.Invoking(one => one.Change("items[3].place", "cloud")).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static Gen<int[]> Steps => Gen.Int[0, 1000].Array[0, 12];

    private static Dialogue Disturb(Dialogue talk, int step) => (step % 5) switch
    {
        0 => talk.AddItem(step % 2 == 0 ? "https://example.org/a" : null),
        1 => talk.Back(),
        _ when talk.Question is { AsksForItem: false } question => talk.Answer(question.Answers[step % question.Answers.Count]),
        _ => talk,
    };
}
