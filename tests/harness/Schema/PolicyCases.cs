using System.Text;
using System.Text.Json.Nodes;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Harness.Schema;

/// <summary>
/// Documents of policies, as they are and with something changed. A schema has the words of one policy: what is read must be
/// accepted by the schema of what was read, and what is refused by the schema of the document before it was changed.
/// </summary>
internal static class PolicyCases
{
    public static void Write(CaseFolder folder, TriagePolicy policy, int count, bool everywhere, Random random)
    {
        byte[] document = PolicyDocument.Write(policy);
        string schema = folder.NameOf("policy", PolicySchema.Write(policy));
        folder.Add(new(schema, Encoding.UTF8.GetString(document), Accepted: true));
        JsonNode root = JsonNode.Parse(document)!;
        Mutations mutations = new(random, AnyChange.All);
        foreach (Mutated mutated in mutations.Some(root, count).Concat(everywhere ? [.. mutations.All(root, ofEach: 2), .. Chosen(document)] : []))
        {
            PolicyReading reading = PolicyDocument.Read(Encoding.UTF8.GetBytes(mutated.Text));
            bool accepted = reading.Policy is { } read && HasAllTexts(read);
            string? only = reading.Faults.IsEmpty ? null : OnlyTheReader.Name([.. reading.Faults.Select(fault => fault.ToString())], mutated.Path);
            string by = accepted ? folder.NameOf("policy", PolicySchema.Write(reading.Policy!)) : schema;
            folder.Add(new(by, mutated.Text, accepted, mutated.Change, only));
        }
    }

    // Two that chance alone seldom makes.
    private static IEnumerable<Mutated> Chosen(byte[] document)
    {
        JsonNode late = JsonNode.Parse(document)!;
        JsonNode unsettled = late["routes"]!.AsArray()[1]!.DeepClone();
        late["routes"]!.AsArray().RemoveAt(1);
        late["routes"]!.AsArray().Add(unsettled);
        yield return new(late.ToJsonString(), "the unsettled route last", "$.routes");

        JsonNode open = JsonNode.Parse(document)!;
        JsonObject? about = open["accepted"]?.AsArray().Select(one => one!["about"]?.AsObject()).FirstOrDefault(one => one?["answers"] is not null);
        about?.Remove("fact");
        if (about is not null) yield return new(open.ToJsonString(), "answers without their fact", "$.accepted");
    }

    // An engine refuses a policy that has texts, but not all, or not with all that goes into them; its schema knows.
    private static bool HasAllTexts(TriagePolicy policy) => !TextCheck.Find(policy).Concat(PlaceholderCheck.Find(policy)).Any();
}
