using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace IntakeWeb.Drafts;

/// <summary>Encrypts what stands in addresses, so that only this application reads it, and only for the browser that made it.</summary>
internal sealed class DraftProtection(IDataProtectionProvider provider, IntakeOptions options)
{
    /// <summary>The draft as it stands in an address.</summary>
    public string Protect(Draft draft, string browserKey) => Protect("draft", DraftText.Write(draft), browserKey);

    /// <summary>The draft of an address; null when it was changed, is too old, or is another browser's.</summary>
    public Draft? Find(string text, string browserKey) => Find("draft", text, browserKey) is { } bytes ? DraftText.Read(bytes) : null;

    /// <summary>What a reporter who sent has, as it stands in an address.</summary>
    public string ProtectReceipt(Receipt receipt, string browserKey) => Protect("receipt", Encoding.UTF8.GetBytes(string.Join(' ', [receipt.Reference, .. receipt.Notices])), browserKey);

    /// <summary>The receipt of an address; null when it was changed, is too old, or is another browser's.</summary>
    public Receipt? FindReceipt(string text, string browserKey) =>
        Find("receipt", text, browserKey) is { } bytes && Encoding.UTF8.GetString(bytes).Split(' ') is [var reference, .. var notices] ? new(reference, [.. notices]) : null;

    private string Protect(string purpose, byte[] bytes, string browserKey) =>
        WebEncoders.Base64UrlEncode(Protector(purpose, browserKey).Protect(bytes, options.DraftLifetime));

    private byte[]? Find(string purpose, string text, string browserKey)
    {
        try
        {
            return Protector(purpose, browserKey).Unprotect(WebEncoders.Base64UrlDecode(text));
        }
        catch (Exception refused) when (refused is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector Protector(string purpose, string browserKey) =>
        provider.CreateProtector("IntakeWeb", purpose, browserKey).ToTimeLimitedDataProtector();
}
