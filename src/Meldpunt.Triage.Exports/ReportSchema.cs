using System.Globalization;
using Meldpunt.Triage.Exports.Schemas;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports;

/// <summary>
/// The JSON Schema (2020-12) of a report in the words of a policy: it accepts what <see cref="TriageEngine.Read"/>
/// accepts, as far as a schema can tell. It does not detect a duplicate property, an unpaired surrogate, and
/// how long the whole text is.
/// </summary>
public static class ReportSchema
{
    /// <summary>The schema as a file.</summary>
    /// <param name="policy">The policy whose words it knows.</param>
    /// <param name="culture">
    /// The language of the questions that describe the facts. Null for English, which the rest of the schema is in; where the policy has
    /// no texts in it, for the policy's first language.
    /// </param>
    /// <exception cref="PolicyException">A word of the policy is wrong.</exception>
    public static byte[] Write(TriagePolicy policy, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        PolicyValidator.ThrowIfAny(policy);
        return SchemaFile.Write($"A report in the words of {policy.Id}", ReportShape.Create(policy, culture));
    }
}
