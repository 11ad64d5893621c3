using System.Text.Json;

namespace PartnerRelations.Testing.PartnerCenter.Snapshots;

/// <summary>Addresses and contacts in a snapshot, which are written as the service prints them.</summary>
internal static class AddressText
{
    public static FakeAddress Read(SnapshotFields fields) => fields.Done(Routes.AddressText.Address(fields.Text));

    public static FakeContact ReadContact(SnapshotFields fields) => fields.Done(Routes.AddressText.Contact(fields.Text));

    public static void Write(Utf8JsonWriter json, string name, FakeAddress? address)
    {
        if (address is not null) Routes.AddressText.Write(json, name, address);
    }
}
