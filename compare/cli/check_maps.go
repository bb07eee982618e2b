package cli

import (
	"errors"

	"counterclaim/compare"
	"counterclaim/compare/render"
	"counterclaim/sources"
	"counterclaim/sources/maps"
)

// maxConfigMap is how long a map that a configuration names may be, in bytes.
const maxConfigMap = 1 << 20

// connectMaps gives files from elsewhere the maps that the configuration names. All are
// read at once, so that a fault in one is told whichever files there are.
func (c *checking) connectMaps(p *program) error {
	if len(c.config.maps) == 0 {
		return nil
	}
	read := map[string]*sources.Map{}
	for _, m := range c.config.maps {
		if read[m.name] != nil {
			continue
		}
		parsed, err := p.readConfigMap(c, m)
		if err != nil {
			return err
		}
		read[m.name] = parsed
	}
	c.in.MapFor = func(file string) *sources.Map {
		m, _ := c.config.mapOf(realName(file))
		return read[m.name]
	}
	return nil
}

// readConfigMap reads one map that the configuration names: a ready one before a file.
func (p *program) readConfigMap(c *checking, m configMap) (*sources.Map, error) {
	text, ready := maps.Find(m.name)
	spec := m.name
	if !ready {
		file := c.config.beside(m.name)
		spec = c.space.shown(file)
		c.beside = append(c.beside, spec)
		var err error
		if text, err = readSmall(file, maxConfigMap); err != nil {
			fault := compare.Finding{
				Pos: m.pos, Message: "there is no ready map " + quote(m.name) + ", and as a file it cannot be read: " + err.Error(),
				Hint: notAmong(m.name, maps.Names()).hint,
			}
			return nil, errors.Join(render.Findings(p.stderr, []compare.Finding{fault}, render.Options{}), status(ExitUsage))
		}
	}
	parsed, found := sources.ReadMap(spec, text)
	if err := render.Findings(p.stderr, found, render.Options{}); err != nil {
		return nil, err
	}
	if parsed == nil {
		return nil, status(ExitBroken)
	}
	return parsed, nil
}
