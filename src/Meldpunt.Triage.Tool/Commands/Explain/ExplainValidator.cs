using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Explain;

/// <summary>All that is wrong with a request, as far as only the policy can determine.</summary>
internal static class ExplainValidator
{
    public static IEnumerable<string> Validate(ExplainRequest request, TriagePolicy policy)
    {
        string[] facts = [.. policy.Vocabulary.ItemFacts.Select(fact => fact.Id)];
        string[] rules = [.. policy.Rules.Select(rule => rule.Id)];
        string? culture = Languages.Fault(request.Culture, policy.Texts);
        return (culture is null ? Array.Empty<string>() : [culture])
            .Concat(request.FixedFacts.Except(facts).Select(wrong => UnknownArgument.Message(wrong, "a fact of an item", facts)))
            .Concat(request.Rules.Except(rules).Select(wrong => UnknownArgument.Message(wrong, "a rule of this policy", rules)))
            .Concat(CodesOption.Faults(request.Codes, policy));
    }
}
