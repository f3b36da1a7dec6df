namespace Meldpunt.Triage.Tests.PoliciesOfOthers;

/// <summary>
/// Who may vote for the Dutch House of Representatives: articles B1 and B3 of the Kieswet, as the Ministry of the Interior has them for
/// machines (github.com/MinBZK/regelrecht-laws, <c>kieswet</c>). The facts are the law's, which nobody holds the rights to (Auteurswet,
/// article 11). Registers answer all of them; nobody is asked.
/// </summary>
public sealed class ElectionTests(ITestOutputHelper output)
{
    internal static readonly PolicyOfOthers Policy = new("Kieswet, B1 and B3", "election", 16, Compare);

    // On the day of the election.
    private static readonly int[] Ages = [0, 17, 18, 19, 90];

    [Fact]
    public void Every_person_may_vote_or_not_as_the_law_says() => Policy.ExpectNoDifference(output);

    [Fact]
    public void Nothing_is_found_but_that_detention_decides_nothing_as_the_law_means_it() =>
        Policy.AcceptedFindings().Should().BeEquivalentTo("idle-fact: fact detained", "reads-no-urls");

    [Fact]
    public void Nobody_is_asked_what_registers_know()
    {
        Dialogue talk = Dialogue.Start(Policy.Engine).AddItem();

        talk.Question.Should().BeNull();
        talk.Decision.Items[0].Questions.Should().Equal("age", "dutch", "excluded-by-a-court");
    }

    private static bool MayVote(int age, bool isDutch, bool isExcludedByACourt) => isDutch && age >= 18 && !isExcludedByACourt;

    private static IEnumerable<Compared> Compare(TriageEngine engine) =>
        from age in Ages
        from isDutch in new[] { true, false }
        from isDetained in new[] { true, false }
        from isExcluded in new[] { true, false }
        let item = Given.Item(
            engine, ("age", age < 18 ? "under-18" : "18-or-over"), ("dutch", Given.YesNo(isDutch)), ("detained", Given.YesNo(isDetained)), ("excluded-by-a-court", Given.YesNo(isExcluded)))
        select new Compared(Given.Show(item), MayVote(age, isDutch, isExcluded) ? "may-vote" : "may-not-vote", engine.Decide(item).Route);
}
