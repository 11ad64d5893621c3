using PartnerRelations.ProviderLinks;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Tests.BadStores;

/// <summary>Saves whatever comes over whatever is there, as an upsert does.</summary>
internal sealed class UpsertingStore : PlainStore
{
    protected override SaveResult JudgeVersion(ProviderLink next) => SaveResult.Saved;
}

/// <summary>Compares first and writes later, and lets others in between.</summary>
internal sealed class CheckingThenWritingStore : PlainStore
{
    public override async Task<SaveResult> SaveAsync(ProviderLinkChange change, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        SaveResult result;
        lock (Gate) result = Judge(change);
        for (var turns = 0; turns < 50; turns++) await Task.Yield();
        if (result != SaveResult.Saved) return result;
        lock (Gate) Write(change);
        return result;
    }
}

/// <summary>Takes any later version, so that a writer that has missed one goes unnoticed.</summary>
internal sealed class GapTakingStore : PlainStore
{
    protected override SaveResult JudgeVersion(ProviderLink next)
    {
        var stored = Links.GetValueOrDefault(next.Id.Value)?.Version ?? 0;
        if (next.Version == 1 && stored > 0) return SaveResult.AlreadyExists;
        return next.Version > stored ? SaveResult.Saved : SaveResult.VersionConflict;
    }
}

/// <summary>Looks at the cancellation when the record is written already.</summary>
internal sealed class LateCancellingStore : PlainStore
{
    public override Task<SaveResult> SaveAsync(ProviderLinkChange change, CancellationToken cancellationToken)
    {
        var saved = base.SaveAsync(change, CancellationToken.None);
        cancellationToken.ThrowIfCancellationRequested();
        return saved;
    }
}

/// <summary>Keeps the request of a change that it refuses.</summary>
internal sealed class RequestKeepingStore : PlainStore
{
    protected override SaveResult Judge(ProviderLinkChange change)
    {
        var result = base.Judge(change);
        if (result is not (SaveResult.Saved or SaveResult.RequestRepeated) && change.Request is { } request) Requests[request.Key] = request;
        return result;
    }
}

/// <summary>Writes the new token before it looks at the version.</summary>
internal sealed class TokenFirstStore : PlainStore
{
    protected override SaveResult Judge(ProviderLinkChange change)
    {
        var result = base.Judge(change);
        if (result == SaveResult.VersionConflict && change.TokenHash is { } hash && Links.ContainsKey(change.Link.Id.Value)) Tokens[change.Link.Id.Value] = hash;
        return result;
    }
}

/// <summary>Writes the link in one transaction and its consent in the next.</summary>
internal sealed class HalfSavingStore : PlainStore
{
    protected override bool IsTaken(ProviderLinkChange change)
    {
        if (base.IsTaken(change with { Consent = null })) return true;
        if (!base.IsTaken(change)) return false;
        Links[change.Link.Id.Value] = change.Link;
        WriteEvent(change);
        return true;
    }
}

/// <summary>Writes a consent again when somebody brings another one.</summary>
internal sealed class ConsentChangingStore : PlainStore
{
    protected override bool IsTaken(ProviderLinkChange change) => base.IsTaken(change with { Consent = null });
}

/// <summary>Tells two people's requests apart by the request id alone.</summary>
internal sealed class ScopelessStore : PlainStore
{
    protected override bool IsRepeated(RequestKey key) => Requests.Keys.Any(stored => stored.Id == key.Id);
}

/// <summary>Looks at the version before the request, so that the repeat of a command with an expected version is called stale.</summary>
internal sealed class VersionFirstStore : PlainStore
{
    protected override SaveResult Judge(ProviderLinkChange change)
    {
        if (JudgeVersion(change.Link) is var version and not SaveResult.Saved) return version;
        return base.Judge(change);
    }
}

/// <summary>Takes every request for a new one.</summary>
internal sealed class ForgettingStore : PlainStore
{
    protected override bool IsRepeated(RequestKey key) => false;
}
