using Microsoft.Extensions.Options;

namespace Meldpunt.Triage.Hosting;

/// <summary>Refuses wrong options when the host starts.</summary>
internal sealed class FileJournalValidation : IValidateOptions<FileJournalOptions>
{
    public ValidateOptionsResult Validate(string? name, FileJournalOptions options)
    {
        string owner = string.IsNullOrEmpty(name) ? nameof(FileJournalOptions) : $"{nameof(FileJournalOptions)} '{name}'";
        string[] faults =
        [
            .. options.Unread.Select(fault => $"{owner}, {fault}"),
            .. FileJournalValidator.Validate(options).Select(fault => $"{owner}.{fault}."),
        ];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
