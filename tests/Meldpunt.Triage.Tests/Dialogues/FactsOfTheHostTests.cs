using System.Globalization;
using CsCheck;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Arbitrary;
using Meldpunt.Triage.TestPolicies.BruteForce;

namespace Meldpunt.Triage.Tests.Dialogues;

/// <summary>A fact that nobody is asked for: it stays among the questions, the host answers it, closing answers it, and no person is bothered.</summary>
public sealed class FactsOfTheHostTests
{
    private static readonly TriageEngine Engine = TriageEngine.Create(new PolicyBuilder("hosting", "1")
        .Routes("wait", "assess", "wait", "elsewhere").Doubt("unknown")
        .ItemFact("kind", "picture", "text", "unknown")
        .ItemFact(new Triage.Policies.Fact("country", ["here", "abroad", "unknown"]) { IsAsked = false })
        .ReportFact(new Triage.Policies.Fact("seen-before", ["yes", "no"]) { IsAsked = false })
        .ReportFact("anonymous", "yes", "no")
        .Rule("a", "text", Condition.Where("kind", "text"), "elsewhere")
        .Rule("b", "abroad", Condition.Where("country", "abroad"), "elsewhere")
        .Otherwise("c", "assess", "assess")
        .Questions("seen-before", "items", "anonymous")
        .Build());

    [Fact]
    public void A_dialogue_asks_people_for_all_but_what_the_host_answers()
    {
        Dialogue talk = Dialogue.Start(Engine);

        talk.Question!.Id.Should().Be("items", "nobody is asked whether it was seen before");
        talk = talk.AddItem();
        talk.Question!.Id.Should().Be("items[0].kind");
        talk = talk.Answer("picture");
        talk.Question!.Id.Should().Be("anonymous");
        talk = talk.Answer("no");
        talk.Question.Should().BeNull();
        talk.Decision.Questions.Should().Equal("seen-before", "items[0].country");
        talk.Decision.Route.Should().Be("wait");
        talk.Change("items[0].country", "abroad").Decision.Route.Should().Be("elsewhere", "the host answers it");
        talk.Close().Decision.Route.Should().Be("assess", "closing answers it with doubt");
    }

    [Fact]
    public void Nothing_is_asked_next_where_only_the_host_can_answer()
    {
        Answers picture = Answers.None(Engine.Policy.Vocabulary.ItemFacts).With("kind", "picture");

        Engine.NextQuestion(picture).Should().BeNull();
        Engine.NextQuestion(Answers.None(Engine.Policy.Vocabulary.ItemFacts)).Should().Be(new NextQuestion { Fact = "kind", ExpectedRemaining = 1, MaxRemaining = 1, IsExact = true });
    }

    [Fact]
    public void A_reporter_is_not_told_to_answer_what_the_host_answers_and_staff_are_not_told_that_it_is_settled()
    {
        TextBook book = Engine.Texts(CultureInfo.GetCultureInfo("en"));
        Decision decision = Engine.Decide(Engine.Read("""{"items":[{"kind":"picture"},{}]}"""u8).Report!);

        decision.Questions.Should().Equal("seen-before", "items[0].country", "items[1].kind", "items[1].country", "anonymous");
        book.Outcome(decision).ToPlainText().Should().Contain("anonymous").And.Contain("kind").And.NotContain("seen-before").And.NotContain("country");
        book.Explain(Engine.Explain(decision), 0).ToPlainText().Should().Contain("Still possible: assess, elsewhere.").And.NotContain(book["phrase.settled"]).And.NotContain("next question");
        book.Explain(Engine.Explain(decision), 1).ToPlainText().Should().Contain("The best next question: kind");
    }

    [Fact]
    public void The_next_question_is_the_best_of_those_that_people_are_asked()
    {
        int tried = 0;
        Gen.Select(RandomPolicies.Sound(PolicyShape.OfItems), Gen.Bool.Array[5]).Each(300, one => tried += Compare(Unasked(one.Item1, one.Item2)), one => Show.Policy(Unasked(one.Item1, one.Item2)));
        TestContext.Current.TestOutputHelper!.WriteLine($"{tried:N0} items");
        tried.Should().BeGreaterThan(2_000);
    }

    private static TriagePolicy Unasked(TriagePolicy policy, bool[] asked) => policy with
    {
        Vocabulary = policy.Vocabulary with { ItemFacts = new(policy.Vocabulary.ItemFacts.Select((fact, i) => fact with { IsAsked = asked[i] }).ToValueList()) },
    };

    private static int Compare(TriagePolicy policy)
    {
        TriageEngine engine = TriageEngine.Create(policy);
        Dictionary<string, (double Expected, int Most)> known = [];
        Answers[] items = [.. Naive.Partials(policy.Vocabulary.ItemFacts)];
        foreach (Answers item in items)
        {
            (double expected, int most) = Remaining(engine, item, known);
            NextQuestion? next = engine.NextQuestion(item);
            if ((next?.MaxRemaining ?? 0, Math.Round(next?.ExpectedRemaining ?? 0, 9)) != (most, Math.Round(expected, 9))) Assert.Fail($"{Combinations.Key(Combinations.Words(item))}: expected {expected} and {most}, found {next}");
        }

        return items.Length;
    }

    // The fewest questions to expect, by trying every order; of equally few the first fact in the policy counts.
    private static (double Expected, int Most) Remaining(TriageEngine engine, Answers item, Dictionary<string, (double, int)> known)
    {
        string key = Combinations.Key(Combinations.Words(item));
        if (known.TryGetValue(key, out (double, int) found)) return found;
        (double Expected, int Most) best = (0, 0);
        foreach (string question in engine.Decide(item).Questions)
        {
            Triage.Policies.Fact fact = item.Facts[item.Facts.IndexOf(question)];
            if (!fact.IsAsked) continue;
            (double Expected, int Most)[] after = [.. fact.Answers.Select(answer => Remaining(engine, item.With(question, answer), known))];
            (double Expected, int Most) one = (1 + after.Average(rest => rest.Expected), 1 + after.Max(rest => rest.Most));
            if (best.Most == 0 || one.Expected < best.Expected - 1e-12) best = one;
        }

        return known[key] = best;
    }
}
