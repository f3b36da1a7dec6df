namespace Meldpunt.Triage.Policies;

/// <summary>Holds when all of its parts hold; without parts it always holds.</summary>
/// <param name="Parts">One part for each fact that it uses.</param>
public sealed record Condition(ValueList<FactCondition> Parts)
{
    /// <summary>The condition that always holds.</summary>
    public static Condition Always { get; } = new([]);

    /// <summary>A condition on one fact: <c>Condition.Where("format", "text", "audio")</c>.</summary>
    /// <param name="fact">The fact's id.</param>
    /// <param name="answers">The answers that fulfil it.</param>
    public static Condition Where(string fact, params string[] answers) => Always.And(fact, answers);

    /// <summary>This condition, and another fact that must have one of these answers.</summary>
    /// <param name="fact">The fact's id.</param>
    /// <param name="answers">The answers that fulfil it.</param>
    public Condition And(string fact, params string[] answers) =>
        new([.. Parts, new FactCondition(fact, answers.ToValueList())]);
}

/// <summary>Holds when a fact is answered with one of the listed answers; an unanswered fact never fulfils it by itself.</summary>
/// <param name="Fact">The fact's id.</param>
/// <param name="Answers">The answers that fulfil it; at least one.</param>
public sealed record FactCondition(string Fact, ValueList<string> Answers);
