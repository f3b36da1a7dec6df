using System.Security.Cryptography;
using IntakeWeb.Drafts;
using Meldpunt.Triage;
using Microsoft.AspNetCore.DataProtection;

namespace IntakeWeb.Received;

/// <summary>Encrypts what a reporter said, web addresses included, before it is kept.</summary>
internal sealed class SaidProtection(IDataProtectionProvider provider)
{
    private readonly IDataProtector _protector = provider.CreateProtector("IntakeWeb", "said");

    public byte[] Protect(ReceivedReport report) => _protector.Protect(DraftText.Write(new(report.Draft, report.Said ?? [])));

    /// <summary>What was said; null when its key is gone.</summary>
    public ValueList<DialogueStep>? Find(byte[] bytes)
    {
        try
        {
            return DraftText.Read(_protector.Unprotect(bytes)).Steps;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
