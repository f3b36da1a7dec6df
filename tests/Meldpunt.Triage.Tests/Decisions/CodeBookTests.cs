using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tests.Decisions;

public sealed class CodeBookTests
{
    private static readonly TriageEngine Parcels = TriageEngine.Create(
        new PolicyBuilder("parcels", "1")
            .ItemFact("content", "letter", "food", "glass", "in-doubt")
            .Rule("A", "perishable", Condition.Where("content", "food"), "refer")
            .Rule("B", "fragile", Condition.Where("content", "glass", "food"), "assess")
            .Otherwise("C", "deliver", "assess")
            .Codes(new("depot", "Codes of the depot")
            {
                Reasons = [new("perishable", "P"), new("fragile", "P")],
                Routes = [new("refer", "OUT"), new("needs-information", "?")],
            })
            .Build());

    [Theory]
    [InlineData("AD", Persons.AdultsOnly, Rendering.Photographic, Place.PublicInternet)]
    [InlineData("VI", Persons.Child, Rendering.Drawn, Place.PublicInternet)]
    [InlineData("CP", Persons.Child, Rendering.Photographic, Place.Cloud)]
    [InlineData("OT", Persons.Child, Rendering.Photographic, Place.DarkWeb)]
    [InlineData("AD VI CP", Persons.AdultsOnly, Rendering.Drawn, Place.Cloud)]
    [InlineData("", Persons.Child, Rendering.Photographic, Place.PublicInternet)]
    public void Items_get_the_SCART_codes_of_the_shipped_policy(string expected, Persons persons, Rendering rendering, Place place) =>
        string.Join(' ', TriageEngine.Default.Codes("scart").CodesFor(Decide(persons, rendering, place).Items[0])).Should().Be(expected);

    [Theory]
    [InlineData("14", Persons.AdultsOnly, Rendering.Photographic, Place.PublicInternet)]
    [InlineData("18", Persons.Child, Rendering.Drawn, Place.PublicInternet)]
    [InlineData("4", Persons.Child, Rendering.Photographic, Place.DirectMessage)]
    [InlineData("14 18 4", Persons.AdultsOnly, Rendering.Drawn, Place.Device)]
    public void Decisions_get_the_ICCAM_codes_of_the_shipped_policy(string expected, Persons persons, Rendering rendering, Place place) =>
        string.Join(' ', TriageEngine.Default.Codes("iccam").CodesFor(Decide(persons, rendering, place))).Should().Be(expected);

    [Fact]
    public void Every_reason_of_the_shipped_policy_has_a_code_of_each_system()
    {
        TriagePolicy policy = TriageEngine.Default.Policy;
        policy.Codes.Select(system => system.Id).Should().Equal("scart", "iccam");
        foreach (CodeSystem system in policy.Codes)
        {
            system.Reasons.Select(entry => entry.Key).Should().Equal(policy.Rules.Where(rule => rule.GivesReason).Select(rule => rule.Id));
        }
    }

    [Theory]
    [InlineData("food", "P OUT")]
    [InlineData("glass", "P")]
    [InlineData("letter", "")]
    [InlineData(null, "?")]
    public void Each_code_is_given_once_and_codes_of_reasons_come_before_the_code_of_the_route(string? content, string expected)
    {
        Answers item = Answers.None(Parcels.Policy.Vocabulary.ItemFacts);
        Decision decision = Parcels.Decide(Parcels.Prepare(new Report()) with
        {
            Items = [new() { Answers = content is null ? item : item.With("content", content), Url = null }],
        });
        string.Join(' ', Parcels.Codes("depot").CodesFor(decision.Items[0])).Should().Be(expected);
        string.Join(' ', Parcels.Codes("depot").CodesFor(decision)).Should().Be(expected);
    }

    [Fact]
    public void An_unknown_system_of_codes_is_refused_with_the_nearest_name() =>
        TriageEngine.Default.Invoking(engine => engine.Codes("scrat")).Should().Throw<ArgumentException>()
            .WithMessage("'scrat' is not a code system; did you mean 'scart'?*");

    [Fact]
    public void The_code_book_of_a_system_is_made_once() => TriageEngine.Default.Codes("scart").Should().BeSameAs(TriageEngine.Default.Codes("scart"));

    private static Decision Decide(Persons persons, Rendering rendering, Place place) =>
        TriageEngine.Default.Decide(new Report
        {
            Items = [new()
            {
                Persons = persons,
                Rendering = rendering,
                Place = place,
                Format = Format.Photo,
                Nature = Nature.SexualPose,
                Link = Link.Given,
            }],
        });
}
