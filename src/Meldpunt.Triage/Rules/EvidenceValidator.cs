namespace Meldpunt.Triage.Policies;

/// <summary>What can be wrong with the answers for what a URL shows.</summary>
internal static class EvidenceValidator
{
    public static void Add(FaultList faults, TriagePolicy policy)
    {
        if (policy.Evidence is not { } evidence) return;
        FactList facts = policy.Vocabulary.ItemFacts;
        AddWords(faults, "$.evidence.place", facts, evidence.Place.Fact, PlaceMapping.Names, evidence.Place.Answers);
        AddWords(faults, "$.evidence.link", facts, evidence.Link.Fact, LinkMapping.Names, evidence.Link.Answers);
        if (evidence.Place.Fact == evidence.Link.Fact) faults.Add("$.evidence.link.fact", $"{Messages.Quote(evidence.Link.Fact)} says where something is; whether there is an address must be another fact");
        if (evidence.Link.Given == evidence.Link.None) faults.Add("$.evidence.link.answers.none", "'given' and 'none' cannot be the same answer");
    }

    private static void AddWords(FaultList faults, string path, FactList facts, string fact, string[] names, string[] answers)
    {
        faults.Expect($"{path}.fact", fact, "a fact of an item", [.. facts.Select(one => one.Id)]);
        if (facts.IndexOf(fact) is not (>= 0 and var place)) return;
        for (int i = 0; i < names.Length; i++) faults.Expect($"{path}.answers.{names[i]}", answers[i], $"an answer to '{fact}'", facts[place].Answers);
    }
}
