using System.Text;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies;

/// <summary>Shows what a property test shrank to as JSON.</summary>
internal static class Show
{
    public static string Policy(TriagePolicy policy) => Encoding.UTF8.GetString(PolicyDocument.Write(policy));

    public static string Bytes(byte[] json) => Encoding.UTF8.GetString(json);
}
