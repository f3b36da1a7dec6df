using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Meldpunt.Triage.UrlEvidence;

namespace IntakeWeb.Received;

/// <summary>What stands beside a report for an address, so that the same one is seen again and nobody reads it.</summary>
/// <param name="Host">The keyed hash of the host; null where there is none.</param>
/// <param name="Page">The keyed hash of the address.</param>
internal sealed record AddressMark(byte[]? Host, byte[] Page);

/// <summary>
/// Marks addresses with a keyed hash (HMAC-SHA256, of which 16 bytes are kept). Who has the key and the database can test whether
/// a certain address was reported, and nothing more; the key lies with the keys of data protection.
/// </summary>
internal sealed class AddressMarks
{
    private const int KeyBytes = 32, MarkBytes = 16;

    private readonly byte[] _key;

    /// <summary>Reads the key, or makes it.</summary>
    public AddressMarks(Storage storage)
    {
        string file = storage.PathOf(Path.Combine(Storage.Keys, "addresses.key"));
        if (!File.Exists(file)) Make(file);
        _key = File.ReadAllBytes(file);
        if (_key.Length != KeyBytes) throw new InvalidOperationException($"The intake cannot start:\n  - {file}: expected a key of {KeyBytes} bytes.");
    }

    /// <summary>The mark of an address as it was typed; null where the text is no address.</summary>
    public AddressMark? Of(string? text)
    {
        UrlReading reading = UrlReader.Read(text);
        if (reading.Kind is EvidenceKind.None or EvidenceKind.Unusable || reading.Count == 0) return null;
        string address = Plain(text![reading[0].Start..reading[0].End]);
        if (Uri.TryCreate(address.Contains("://", StringComparison.Ordinal) ? address : $"http://{address}", UriKind.Absolute, out Uri? uri) && uri.Host.Length > 0)
        {
            string host = uri.IdnHost.ToUpperInvariant().TrimEnd('.');
            if (host.StartsWith("WWW.", StringComparison.Ordinal)) host = host[4..];
            string port = uri.IsDefaultPort ? "" : string.Create(CultureInfo.InvariantCulture, $":{uri.Port}");
            return new(Mark("host", host), Mark("page", $"{host}{port}{uri.AbsolutePath.TrimEnd('/')}{uri.Query}"));
        }

        return new(null, Mark("page", address.Trim()));
    }

    // As people write so that no program makes a link of it, and without the full stop of a sentence.
    private static string Plain(string address)
    {
        string plain = address.Replace("[.]", ".", StringComparison.Ordinal).Replace("(.)", ".", StringComparison.Ordinal).TrimEnd('.', ',', ';', '!', '?');
        return plain.StartsWith("hxxp", StringComparison.OrdinalIgnoreCase) ? $"http{plain[4..]}" : plain;
    }

    private byte[] Mark(string purpose, string text) => HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{purpose} {text}"))[..MarkBytes];

    // Two instances may start at once: the first that is done makes it for both.
    private static void Make(string file)
    {
        string made = $"{file}.{Guid.NewGuid():N}";
        File.WriteAllBytes(made, RandomNumberGenerator.GetBytes(KeyBytes));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(made, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        try
        {
            File.Move(made, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(made);
        }
    }
}
