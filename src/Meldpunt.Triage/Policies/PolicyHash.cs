using System.Globalization;
using System.Security.Cryptography;

namespace Meldpunt.Triage.Policies;

/// <summary>The fingerprint of a policy.</summary>
public static class PolicyHash
{
    /// <summary>The SHA-256 of the canonical document, in lower-case hexadecimal.</summary>
    /// <param name="policy">The policy.</param>
    public static string Compute(TriagePolicy policy) =>
        string.Concat(SHA256.HashData(PolicyDocument.Canonical(policy)).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
}
