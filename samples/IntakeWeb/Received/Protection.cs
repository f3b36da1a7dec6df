using System.Security.Cryptography;
using System.Text;
using IntakeWeb.Drafts;
using Meldpunt.Triage;
using Microsoft.AspNetCore.DataProtection;

namespace IntakeWeb.Received;

/// <summary>Encrypts what people wrote before it is kept: what a reporter said, web addresses included, and the notes of staff.</summary>
internal sealed class Protection(IDataProtectionProvider provider)
{
    private readonly IDataProtector _said = provider.CreateProtector("IntakeWeb", "said");
    private readonly IDataProtector _note = provider.CreateProtector("IntakeWeb", "note");

    public byte[] Protect(ReceivedReport report) => _said.Protect(DraftText.Write(new(report.Draft, report.Said ?? [])));

    /// <summary>What was said; null when its key is gone.</summary>
    public ValueList<DialogueStep>? Said(byte[] bytes) => Open(_said, bytes) is { } opened ? DraftText.Read(opened).Steps : null;

    public byte[] Protect(string note) => _note.Protect(Encoding.UTF8.GetBytes(note));

    /// <summary>A note; null when its key is gone.</summary>
    public string? Note(byte[] bytes) => Open(_note, bytes) is { } opened ? Encoding.UTF8.GetString(opened) : null;

    private static byte[]? Open(IDataProtector protector, byte[] bytes)
    {
        try
        {
            return protector.Unprotect(bytes);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
