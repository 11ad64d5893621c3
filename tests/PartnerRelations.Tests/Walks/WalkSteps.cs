using PartnerRelations.Events;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Tests.Walks;

/// <summary>
/// Takes the moves of a walk one after the other, now and then twice or two at once, and checks what holds of every one: a refused command
/// changes nothing; a request takes effect once, its repeat changes nothing and answers the record as it is now, and under its id nothing
/// else is taken.
/// </summary>
internal sealed class WalkSteps(WalkHouse house, WalkCast cast, Action<IReadOnlyList<PartnerEvent>> see)
{
    private readonly List<string> _transcript = [];
    private readonly List<(WalkMove Move, RequestId Request)> _done = [];
    private int _step;

    public IReadOnlyList<string> Transcript => _transcript;

    public async Task TakeAsync(WalkMove move)
    {
        RequestId? request = move.IsCommand && cast.Chance(40) ? NextRequest() : null;
        var answer = await move.DoAsync(request);
        var news = await SeeAsync();
        var changed = news.Count > 0;
        Tell(move.Name, answer, news);
        if (answer.IsRefused) news.Should().BeEmpty("a refused command changes nothing");
        CheckRecord(answer);
        if (request is not { } sent) return;
        if (changed) _done.Add((move, sent));
        if (cast.Chance(50)) await RepeatAtOnceAsync(move, sent, answer, changed);
        if (changed && move.DoOtherwiseAsync is { } other && cast.Chance(20)) await SendOtherwiseAsync(other, sent);
    }

    /// <summary>Sends a request again that took effect a while ago.</summary>
    public async Task RepeatLaterAsync()
    {
        if (_done.Count == 0) return;
        var (move, request) = cast.OneOf(_done);
        var answer = await move.DoAsync(request);
        (await SeeAsync()).Should().BeEmpty("a replayed request changes nothing");
        Tell($"{move.Name} once more", answer);
        CheckRepeat(answer);
    }

    /// <summary>Begins one move, and just before it is saved takes another one, or the very same request.</summary>
    public async Task TakeTwoAsync(WalkMove first, WalkMove? second, StoreFaults saves)
    {
        RequestId? request = first.IsCommand && (second is null || cast.Chance(40)) ? NextRequest() : null;
        house.TwoAtOnce = true;
        var held = saves.HoldNextSave();
        var begun = first.DoAsync(request);
        if (await Task.WhenAny(held.Reached, begun) == begun) held.Release();
        var between = await (second is null ? first.DoAsync(request) : second.DoAsync(null));
        held.Release();
        var answer = await begun;
        var news = await SeeAsync();
        house.TwoAtOnce = false;
        Tell($"{first.Name}, and before it is saved {second?.Name ?? "again"}", answer, news);
        Tell("  the other", between);
        if (answer.IsRefused && between.IsRefused) news.Should().BeEmpty("a refused command changes nothing");
        if (second is null) CheckDoubleClick(answer, between, news);
        if (second is null && request is { } sent && news.Count > 0) _done.Add((first, sent));
    }

    private async Task RepeatAtOnceAsync(WalkMove move, RequestId request, WalkAnswer first, bool tookEffect)
    {
        var repeat = await move.DoAsync(request);
        (await SeeAsync()).Should().BeEmpty("a replayed request changes nothing");
        Tell("  again", repeat);
        if (tookEffect) CheckRepeat(repeat);
        else repeat.Text.Should().Be(first.Text, "what did not take effect is judged afresh, and nothing has changed");
    }

    private async Task SendOtherwiseAsync(Func<RequestId, Task<WalkAnswer>> other, RequestId request)
    {
        var answer = await other(request);
        (await SeeAsync()).Should().BeEmpty("a request with other content changes nothing");
        Tell("  with other content", answer);
        answer.Text.Should().Be("request.content_differs");
    }

    /// <summary>Whoever has lost sight of the record since is told of none.</summary>
    private void CheckRepeat(WalkAnswer repeat)
    {
        if (repeat.IsRefused) (repeat.Text == "invitation.not_usable" || repeat.Text.EndsWith(".not_found", StringComparison.Ordinal)).Should().BeTrue("the repeat is answered, and not {0}", repeat.Text);
        CheckRecord(repeat);
    }

    private void CheckRecord(WalkAnswer answer)
    {
        if (answer.Record is { } record) record.Version.Should().Be(house.History.VersionOf(record.Id), "the record is answered as it is now");
    }

    private static void CheckDoubleClick(WalkAnswer one, WalkAnswer other, IReadOnlyList<PartnerEvent> news)
    {
        one.IsRefused.Should().Be(other.IsRefused, "a double click gives one answer");
        one.Record.Should().Be(other.Record, "a double click gives one answer");
        news.Select(change => change.RecordId).Should().OnlyHaveUniqueItems("a double click takes effect once");
    }

    private async Task<IReadOnlyList<PartnerEvent>> SeeAsync()
    {
        var news = await house.History.ReadOnAsync();
        see(news);
        return news;
    }

    private RequestId NextRequest() => new(new Guid(++_step, 0, 0x4000, [0x80, 0, 0, 0, 0, 0, 0, 3]));

    /// <summary>One save may log several events, and their order is promised per record only.</summary>
    private void Tell(string what, WalkAnswer answer, IReadOnlyList<PartnerEvent>? news = null)
    {
        var happened = (news ?? []).Select(change => change.GetType().Name).Order(StringComparer.Ordinal);
        _transcript.Add($"{what} → {answer.Text} [{string.Join(", ", happened)}]");
    }
}
