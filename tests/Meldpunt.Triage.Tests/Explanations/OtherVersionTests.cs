using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tests.Explanations;

/// <summary>A decision is explained by the rules that made it, and by no others.</summary>
public sealed class OtherVersionTests
{
    private static readonly TriageEngine Engine = TriageEngine.Default;
    private static readonly Decision Decision = Engine.Decide(new Report { Items = [new() { Format = Format.Text }] });

    [Fact]
    public void A_decision_of_another_version_is_not_explained()
    {
        TriageEngine later = TriageEngine.Create(Engine.Policy with { Version = "later" });

        FluentActions.Invoking(() => later.Explain(Decision)).Should().Throw<ArgumentException>().WithMessage(
            $"This decision was made by {Name(Engine)}, and this engine is of {Name(later)}; explain it with the engine of its own version, or decide the report again.*");
        FluentActions.Invoking(() => Engine.Explain(later.Decide(new Report()))).Should().Throw<ArgumentException>(because: "a report without items has a version too");
    }

    [Fact]
    public void The_same_version_with_other_content_is_another_policy()
    {
        TriageEngine changed = TriageEngine.Create(Engine.Policy with { Texts = PolicyTexts.None });

        changed.Version.Version.Should().Be(Engine.Version.Version);
        FluentActions.Invoking(() => changed.Explain(Decision)).Should().Throw<ArgumentException>()
            .WithMessage($"*{Engine.Version.Sha256[..8]}*{changed.Version.Sha256[..8]}*");
    }

    [Fact]
    public void Another_engine_of_the_very_same_policy_explains_it()
    {
        TriageEngine same = TriageEngine.Create(Engine.Policy with { Schema = "elsewhere.json" });
        same.Explain(Decision).Items[0].DecidedBy.Should().Equal("text");
    }

    private static string Name(TriageEngine engine) => $"{engine.Version.Id} {engine.Version.Version} ({engine.Version.Sha256[..8]})";
}
