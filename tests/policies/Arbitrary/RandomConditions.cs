using CsCheck;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.Arbitrary;

/// <summary>Random conditions on facts. A part may list every answer.</summary>
internal static class RandomConditions
{
    /// <summary>About half of the facts are not spoken of.</summary>
    public static Gen<Condition> On(FactList facts) => On(facts, isDense: false);

    /// <param name="facts">The facts.</param>
    /// <param name="isDense">True to speak of most facts.</param>
    public static Gen<Condition> On(FactList facts, bool isDense)
    {
        int sets = 1 << facts.Select(fact => fact.Answers.Count).DefaultIfEmpty(0).Max();
        return Gen.Int[0, (isDense ? sets : 2 * sets) - 1].Array[facts.Count].Select(chosen => new Condition(
            chosen.Select((set, fact) => new FactCondition(facts[fact].Id, Chosen(facts[fact], set < sets ? set : 0)))
                .Where(part => !part.Answers.IsEmpty).ToValueList()));
    }

    private static ValueList<string> Chosen(Fact fact, int set) => fact.Answers.Where((_, answer) => (set >> answer & 1) != 0).ToValueList();
}
