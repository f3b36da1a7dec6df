using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Analysis;

/// <summary>Proves that changing one answer of an item to a given one keeps some routes; else shows the two items.</summary>
internal static class KeepsCheck
{
    public static ValueList<Witness> Of(CompiledPolicy compiled, ItemPatterns patterns, Guarantee guarantee)
    {
        FactList facts = compiled.Policy.Vocabulary.ItemFacts;
        foreach (string route in guarantee.Keeps)
        {
            int kept = patterns.HasRoute(found => found == route);
            for (int fact = 0; fact < facts.Count; fact++)
            {
                int to = facts.AnswerIndex(fact, guarantee.ChangeTo!) + 1;
                if (to == 0) continue;
                int lost = patterns.Not(patterns.Where(kept, fact, to));
                for (int from = 1; from <= facts[fact].Answers.Count; from++)
                {
                    int broken = patterns.And.Of(patterns.Where(kept, fact, from), lost);
                    if (patterns.Search.Find(broken, value => value == 1) is not { } values) continue;
                    return [Changed(compiled, values, fact, from), Changed(compiled, values, fact, to)];
                }
            }
        }

        return [];
    }

    private static Witness Changed(CompiledPolicy compiled, byte[] values, int fact, int value)
    {
        byte[] changed = [.. values];
        changed[fact] = (byte)value;
        return WitnessSearch.OfItem(compiled.Policy, changed);
    }
}
